/** Words that hold a sentence together, and those that only frame a question. */
export const ENGLISH = `
a an the this that these those some any each every either neither both all no none other another such same own
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their theirs themselves one ones
who whom whose which what when where why how whether
am is are was were be been being do does did done doing have has had having can could may might must shall should will would ought
s t d ll m re ve don doesn didn isn aren wasn weren won wouldn shouldn couldn can cannot hasn haven hadn
and or but nor so yet if then else than as because since while until unless although though
of at by for with about against between into through during before after above below to from in on off over under again within without upon onto per via up down out
not only just very too also more most less least much many few several enough even still already ever never always often once here there now again
get gets got getting want wants need needs let lets make makes made please tell know like way ways thing things something anything explain explained help possible able
`;
