/** Words that hold a sentence together, and those that only frame a question. */
export const SPANISH = `
el la los las lo un una unos unas del al este esta estos estas ese esa esos esas aquel aquella aquellos aquellas esto eso aquello
yo me mi mis mí tú te ti tu tus él ella ello ellos ellas nosotros nosotras nos vosotros os usted ustedes se sí su sus le les mío mía suyo suya nuestro nuestra nuestros nuestras
que qué quien quién quienes cual cuál cuales cuáles cuyo cuya cuando cuándo donde dónde adonde como cómo cuanto cuánto cuánta cuántos por porque porqué
es son era eran fue fueron ser sido siendo sea sean será soy eres somos estoy está están estaba estar estado esté he ha han había hay haber hubo tengo tiene tienen tener puedo puede pueden poder podría debo debe deben deber quiero quiere quieren querer voy va van ir hago hace hacen hacer hacerlo
y e o u pero sino ni si pues aunque mientras entonces
de en a con sin sobre entre hacia hasta desde durante ante bajo contra según tras para mediante
no más menos muy mucho mucha muchos muchas poco poca pocos tan tanto también tampoco ya aún todavía siempre nunca aquí ahí allí así sólo solo todo toda todos todas otro otra otros otras cada algún alguna algunos algunas ningún ninguna nada algo mismo misma mismos mismas tal tales
manera forma modo cosa cosas favor gracias saber necesito necesita ayuda ayudar explicar posible
`;
