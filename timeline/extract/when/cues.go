package when

// cueWords tell the tense of a clause, or what a number or a name is.
var cueWords = []row{
	{
		cFuture, 1, "will shall 'll plan plans planned expected expects expect scheduled due upcoming intend intends going deadline would could may might must can effective",
		"sera seran tendra tendran hara haran va van prevista previsto previstas previstos programada programado planea planean espera esperan",
	},
	{
		cPast, 1, "said was were had did has have told reported fell rose won lost came went took made began met left found killed died says gave became grew held led ran saw sent spoke stood thought wrote brought built bought caught drove ate flew got kept knew meant paid put read shot sold spent struck swept taught threw understood woke wore",
		"dijo fue fueron era eran habia habian ha han hizo hicieron tuvo tuvieron estuvo estaba estaban dio vino murio",
	},
	{
		cPrep, 1, "in by of since until till from during before after through throughout on to between at around circa for and or",
		"en de del desde hasta durante antes tras a entre y o para hacia por al",
	},
	{
		cCount, 1, "people percent million billion trillion miles feet shares troops men women dollars pounds tons tonnes points soldiers workers employees square km kilometers kilometres metres meters jobs children victims deaths votes cases euros pesos members hectares acres years days months weeks hours minutes seconds times units homes houses families",
		"personas ciento millones millon mil dolares euros pesos metros kilometros km toneladas soldados trabajadores empleados muertos heridos votos casos hectareas anos dias meses semanas horas minutos segundos veces hogares familias viviendas",
	},
}
