/** Words that hold a sentence together, and those that only frame a question. */
export const FRENCH = `
le la les l un une des du de d au aux ce cet cette ces c ça cela ceci celui celle ceux celles
je j me m moi tu te t toi il elle on nous vous ils elles se s soi lui leur leurs y en
mon ma mes ton ta tes son sa ses notre nos votre vos
qui que qu quoi dont où quel quelle quels quelles lequel laquelle lesquels lesquelles quand comment pourquoi combien
est es suis sommes êtes sont était étaient être été étant sera seront serait soit soient ai as a avons avez ont avait avaient avoir eu aura auront aurait
fait faire fais faites font peut peux peuvent pouvez pouvoir puis dois doit doivent devez devoir faut veux veut voulez vouloir va vais vont aller
et ou mais donc or ni car si comme lorsque lorsqu puisque puisqu afin tandis quoique sinon alors
à dans par pour sur sous avec sans entre vers chez depuis pendant avant après contre dès jusque jusqu lors selon parmi hors via
ne n pas plus moins non oui très trop peu beaucoup assez aussi encore déjà toujours jamais souvent ici là ainsi même mêmes tout toute tous toutes autre autres chaque quelque quelques plusieurs certains certaines aucun aucune tel telle tels telles rien
quelqu chose choses manière façon moyen merci svp plaît savoir besoin aide aider expliquer possible
`;
