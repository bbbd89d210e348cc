package who

import "dateline/timeline/extract/words"

// Given names, by the sex they are mostly given to, without accents.
var (
	men = words.Set(`aaron abdel abdul abel abelardo adam adolfo adrian agustin ahmed alan albert alberto alejandro alex alexander alexei alfonso alfred alfredo ali
		alvaro amir andre andres andrew andriy angel anibal anthony antonio antony armando arthur arturo asif augusto barack bashar ben benjamin benito bernard bernardo
		bernie bill bob boris bradley brad brandon brett brian bruce bruno bryan camilo carl carlos cesar chad charles chris christian christopher chuck claudio clarence
		cory craig cristian cristobal dan daniel danilo dario dave david dean dennis denis derek devin diego diosdado dmitry dmitri domingo donald doug
		douglas duncan dylan earl ed eddie edgar edmundo eduardo edward edwin efrain elias elliott elon emilio emmanuel enrique eric erick ernesto esteban eugene evan
		evo ezequiel fabian federico felipe felix fernando fidel francis francisco franco frank fred frederick freddy friedrich gabriel gary geoffrey george gerald gerardo german
		gilberto giorgio glenn gonzalo gordon graham greg gregory guillermo guillaume gustavo guy hakan hamid harold harry hassan hector henry herbert hernan hernando
		horacio howard hugo humberto ian ignacio igor ilan isaac ismael ivan jack jacob jaime jair jake james jamal jan jared jason javier jay jd jeff jeffrey jens jeremy jerome jerry
		jesse jesus jim jimmy joachim joaquin joe joel johan john johnny jon jonas jonathan jordan jorge jose joseph josh joshua josue juan julian julio justin karim karl keir keith
		ken kenneth kevin khalid kim klaus kurt kyle larry laurent lawrence lee leo leonardo leonel leopoldo lester lewis lindsey lionel lloyd logan louis luca lucas luis
		luiz luke lula manuel marc marcelo marco marcos mario mark markus martin marvin mateo matias matt matthew mauricio max maximilian maxim mehdi michael michel miguel
		mike mikhail mitch mitt mohamed mohammad mohammed muhammad mohammad moises narendra nathan nayib neil nelson nestor nicholas nick nicolas nigel noah norman octavio oleg olaf oliver
		omar orlando oscar osvaldo otto owen pablo pat patrick paul pedro pepe pete peter phil philip philippe pierre qasem rafael ralph ramiro ramon randy raul ray
		raymond recep reinaldo rene reza ricardo richard rick rob robert roberto rodrigo roger roland roman ron ronald rory ross roy ruben rudy russell ryan salvador
		sam samuel santiago scott sean sebastian sergei sergey sergio seth shane shigeru silvio simon stan stanley stephen steve steven stuart teodoro terry thomas tim timothy
		tobias todd tom tomas tony travis trevor ty ulrich uribe valdis vicente victor viktor vincent vladimir volodymyr walter wang warren wayne wesley will william
		wilson winston xavier olav erik lars sven nils hans bjorn ole knut rolf axel bo magnus henrik anders kjell stig emil viktor pavel petr vaclav milos
		janos gyorgy zoltan istvan andrzej jaroslaw lech mateusz radoslaw donatas gitanas vytautas alexis kyriakos giorgos recep mustafa kemal mehmet abdullah ibrahim
		yusuf ismail tariq nawaz imran asif rajiv rahul arvind sanjay amit ajay manmohan shinzo fumio yoshihide junichiro naruhito moon kofi nana uhuru jomo nelson thabo jacob
		cyril paulo joao antonio fernao duarte tiago rui nuno gilberto luciano massimo matteo silvio romano sergio emmanuel gerard bernard alain edouard gabriel xavier
		jean-luc jean-claude jean-marie francois nicolas hubert gaston marcel yves xi yair yuri yves zachary zoran`)
	women = words.Set(`abigail ada adriana agnes aida alejandra alexandra alexandria alice alicia alison amanda amelia amy ana anabel andrea angela angelica angelina anita ann anna anne
		annalena annie antonia april ashley astrid aurora ava barbara beatriz belen bella bertha betty beverly blanca brenda bridget camila carla carmen carol
		carolina caroline carolyn catalina catherine cathy cecilia celia charlotte cheryl chloe christina christine cindy clara clare claudia cleo condoleezza connie consuelo
		cristina cynthia daniela dawn debbie deborah delia delcy denise diana diane dilma dolores donna dora doris dorothy edith elena eleanor elisa elise elizabeth ella ellen eloisa
		elsa emily emma erica erika ernestina esther eugenia eva evelyn fatima fernanda florence frances francia gabriela gail giorgia gina gladys gloria grace greta
		guadalupe hannah heather heidi helen helena hillary ilhan ines ingrid irene iris irma isabel isabella ivanka jacinda jacqueline jane janet janice jean jeanine jennifer jenny
		jessica jill jo joan joanna josefa josefina joyce juana judith judy julia juliana julie kaja kamala karen karin karla karoline kate katherine kathleen kathy katie kayla kelly
		kellyanne kerry kim kirsten kristi kristen laura lauren laurie leah leila leticia lilian liliana lily linda lisa liz loretta lori louise lourdes lucia lucy luisa lydia
		lynn madeleine magdalena margaret margarita maria mariana marie marina marine mariela marisol marjorie marta martha mary maya megan meghan melania melissa mercedes
		mia michele michelle mireya miriam monica nadia nancy naomi natalia natalie natasha nicole nikki nina noelia nora norma nydia olga olivia paloma pamela paola patricia
		paula pauline penny pilar priscilla rachel raquel rebecca regina rita roberta robin rocio rosa rosario rosemary roxana ruth sabrina sally samantha sandra
		sara sarah shakira sharon sheila shirley silvia simone sofia sonia sophia sophie stacey stella stephanie sue susan susana susana susie svetlana sylvia tammy tania
		tatiana teresa theresa tiffany tina tracy tulsi ursula valentina valeria vanessa vera veronica victoria violeta virginia viviana wendy xiomara yolanda ida kari sigrid mette kirsten annika ulla liv eva greta birgit helle inger karin ursula annegret petra heike sahra olena yulia iryna
		oksana zuzana katalin beata agnieszka aung benazir sonia indira sheikh hasina corazon gloria leila fatma aisha amina marwa keiko yuriko ines graca marisa yulia yvonne zoe pam`)
)

// sex returns what a given name, folded, tells.
func sex(name string) gender {
	switch m, w := men[name], women[name]; {
	case m && w:
		return either
	case m:
		return male
	case w:
		return female
	}
	return either
}

// givenName reports whether a folded word is a known given name.
func givenName(name string) bool { return men[name] || women[name] }
