/** Words that hold a sentence together, and those that only frame a question. */
export const GERMAN = `
der die das den dem des ein eine einer eines einem einen kein keine keiner keines keinem keinen dieser diese dieses diesem diesen jener jene jenes jeder jede jedes jedem jeden alle allem allen aller alles
ich mich mir mein meine meiner meines meinem meinen du dich dir dein deine deiner deinem deinen er ihn ihm sein seine seiner seines seinem seinen sie ihr ihre ihrer ihres ihrem ihren es wir uns unser unsere unserem unseren euch euer eure man sich selbst selber
wer wen wem wessen was welche welcher welches welchem welchen wann wo woher wohin wie warum wieso weshalb womit wofür
bin bist ist sind seid war waren gewesen sei wäre habe hast hat haben habt hatte hatten gehabt werde wirst wird werden wurde wurden worden würde kann kannst können könnte konnte muss musst müssen soll sollte sollen will willst wollen möchte möchten darf dürfen mag lassen lässt
und oder aber denn sondern doch jedoch wenn falls als ob weil da damit dass daß sodass obwohl während bevor nachdem bis indem
in im ins an am ans auf aufs aus bei beim durch für gegen hinter mit nach neben ohne seit über um unter vom von vor zu zum zur zwischen innerhalb außerhalb
nicht nichts nur noch schon auch sehr zu so mehr weniger viel viele vielen wenig etwas immer nie oft wieder hier dort dann nun jetzt mal gar ganz eben etwa bitte
geht gehen gibt machen mache macht tun tue brauche braucht hilfe helfen wissen weiß möglich art weise ding dinge sache erklären
`;
