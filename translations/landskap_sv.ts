<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Klistra &amp;in</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markera allt</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nej</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Verkställ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Klistra &amp;in</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markera allt</translation>
    </message>
</context>
<context>
    <name>analysis</name>
    <message>
        <source>names %1 and %2 (similar letters)</source>
        <translation>namnen %1 och %2 (liknande bokstäver)</translation>
    </message>
    <message>
        <source>names %1 and %2 (shared: %3)</source>
        <translation>namnen %1 och %2 (gemensamt: %3)</translation>
    </message>
    <message>
        <source>nothing in common</source>
        <translation>inget gemensamt</translation>
    </message>
    <message>
        <source>in common: %1</source>
        <translation>gemensamt: %1</translation>
    </message>
    <message>
        <source>functions: %1</source>
        <translation>funktioner: %1</translation>
    </message>
    <message>
        <source>information: %1</source>
        <translation>information: %1</translation>
    </message>
    <message>
        <source>same product %1</source>
        <translation>samma produkt %1</translation>
    </message>
    <message>
        <source>products %1 and %2</source>
        <translation>produkterna %1 och %2</translation>
    </message>
    <message>
        <source>same vendor</source>
        <translation>samma leverantör</translation>
    </message>
    <message>
        <source>different vendors</source>
        <translation>olika leverantörer</translation>
    </message>
    <message>
        <source>%1 applications serve the same function %2: %3.</source>
        <translation>%1 applikationer stödjer samma funktion %2: %3.</translation>
    </message>
    <message>
        <source>The product %2 is installed %1 times: %3.</source>
        <translation>Produkten %2 är installerad %1 gånger: %3.</translation>
    </message>
    <message>
        <source>%1 may be the same thing (%2 %).</source>
        <translation>%1 kan vara samma sak (%2 %).</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 användare</translation>
    </message>
    <message>
        <source>users unknown</source>
        <translation>okänt antal användare</translation>
    </message>
    <message>
        <source>no unit stated</source>
        <translation>ingen verksamhet angiven</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 does %3 % of what %2 does</source>
        <translation>%1 gör %3 % av det som %2 gör</translation>
    </message>
    <message>
        <source>names %1 % alike</source>
        <translation>namnen är %1 % lika</translation>
    </message>
    <message>
        <source>names %1 % alike (shared: %2)</source>
        <translation>namnen är %1 % lika (gemensamt: %2)</translation>
    </message>
    <message>
        <source>both have likelier partners</source>
        <translation>båda har troligare motsvarigheter</translation>
    </message>
    <message>
        <source>likeliest partner of one of them</source>
        <translation>troligaste motsvarighet till den ena av dem</translation>
    </message>
    <message>
        <source>likeliest partners of each other</source>
        <translation>varandras troligaste motsvarigheter</translation>
    </message>
    <message>
        <source>shared code %1</source>
        <translation>samma kod %1</translation>
    </message>
    <message>
        <source>different codes</source>
        <translation>olika koder</translation>
    </message>
    <message>
        <source>%1 bits %2</source>
        <translation>%1 bitar %2</translation>
    </message>
    <message>
        <source>The list of synonyms is not valid JSON: %1</source>
        <translation>Synonymlistan är inte giltig JSON: %1</translation>
    </message>
    <message>
        <source>Mend the file at this line</source>
        <translation>Rätta filen på denna rad</translation>
    </message>
    <message>
        <source>The list of weights is not valid JSON: %1</source>
        <translation>Viktlistan är inte giltig JSON: %1</translation>
    </message>
    <message>
        <source>creates</source>
        <translation>skapar</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>läser</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>uppdaterar</translation>
    </message>
    <message>
        <source>deletes</source>
        <translation>tar bort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>designated master: %1</source>
        <translation>utpekad master: %1</translation>
    </message>
    <message>
        <source>proposed master: %1</source>
        <translation>föreslagen master: %1</translation>
    </message>
    <message>
        <source>%1 is registered in %2 systems that exchange it (%3): check direction and master; %4.</source>
        <translation>%1 registreras i %2 system som utbyter den med varandra (%3): kontrollera riktning och master; %4.</translation>
    </message>
    <message>
        <source>%1 is registered in %2 systems without a flow that carries it (%3); %4.</source>
        <translation>%1 registreras i %2 system utan något flöde som överför den (%3); %4.</translation>
    </message>
    <message>
        <source>%1 is handled by %2, but no system creates it.</source>
        <translation>%1 hanteras av %2, men inget system skapar den.</translation>
    </message>
    <message>
        <source>%1 is created in %2 for different units, and none is designated as its master.</source>
        <translation>%1 skapas i %2 för olika verksamheter, och inget av systemen är utpekat som master.</translation>
    </message>
    <message>
        <source>%1 is created in %2, and several are designated as its master.</source>
        <translation>%1 skapas i %2, och flera av systemen är utpekade som master.</translation>
    </message>
    <message>
        <source>%2 read %1, but no flow brings it from %3.</source>
        <translation>%2 läser %1, men inget flöde hämtar den från %3.</translation>
    </message>
    <message>
        <source>%1 is classified differently by those who hold it (confidentiality/integrity/availability; its own: %2).</source>
        <translation>%1 klassas olika av dem som har den (konfidentialitet/riktighet/tillgänglighet; den egna klassningen: %2).</translation>
    </message>
    <message>
        <source>The common service %1 has no price.</source>
        <translation>Den gemensamma tjänsten %1 saknar pris.</translation>
    </message>
    <message>
        <source>The common service %1 has no service level.</source>
        <translation>Den gemensamma tjänsten %1 saknar servicenivå.</translation>
    </message>
    <message>
        <source>The common service %1 has neither service level nor price.</source>
        <translation>Den gemensamma tjänsten %1 saknar både servicenivå och pris.</translation>
    </message>
    <message>
        <source>%1 has no date for its next review.</source>
        <translation>%1 har inget datum för nästa omprövning.</translation>
    </message>
    <message>
        <source>%1 should have been reviewed on %2.</source>
        <translation>%1 skulle ha omprövats %2.</translation>
    </message>
    <message>
        <source>%1 is business-critical (availability %2), and nobody has said whether it has a test environment.</source>
        <translation>%1 är verksamhetskritisk (tillgänglighet %2), och ingen har angett om den har en testmiljö.</translation>
    </message>
    <message>
        <source>%1 is business-critical (availability %2) and has no test environment.</source>
        <translation>%1 är verksamhetskritisk (tillgänglighet %2) och saknar testmiljö.</translation>
    </message>
    <message>
        <source>from zone %1 to zone %2</source>
        <translation>från zon %1 till zon %2</translation>
    </message>
    <message>
        <source>The flow from %1 to %2 goes %3, and no protection is recorded.</source>
        <translation>Flödet från %1 till %2 går %3, och inget skydd är registrerat.</translation>
    </message>
    <message>
        <source>The flow of %4 from %1 to %2 goes %3, and no protection is recorded.</source>
        <translation>Flödet av %4 från %1 till %2 går %3, och inget skydd är registrerat.</translation>
    </message>
    <message>
        <source>%1 business-critical applications stand and fall with %2: %3.</source>
        <translation>%1 verksamhetskritiska applikationer står och faller med %2: %3.</translation>
    </message>
    <message>
        <source>Without %1, %2 applications exchange nothing with the rest: %3.</source>
        <translation>Utan %1 har %2 applikationer inget utbyte med övriga: %3.</translation>
    </message>
    <message>
        <source>%1 has no continuity level: neither availability nor recovery time is known.</source>
        <translation>%1 saknar kontinuitetsnivå: varken tillgänglighet eller återställningstid är känd.</translation>
    </message>
    <message>
        <source>%1 stays local and exchanges nothing with a common application</source>
        <translation>%1 förblir lokal och har inget utbyte med någon gemensam applikation</translation>
    </message>
    <message>
        <source>%1 is local and exchanges nothing with a common application</source>
        <translation>%1 är lokal och har inget utbyte med någon gemensam applikation</translation>
    </message>
    <message>
        <source>%1; no common application serves the same or a neighbouring function.</source>
        <translation>%1; ingen gemensam applikation stödjer samma eller en närliggande funktion.</translation>
    </message>
    <message>
        <source>%1; missing is a flow with %2, which serves the same function %3.</source>
        <translation>%1; det saknas ett flöde med %2, som stödjer samma funktion %3.</translation>
    </message>
    <message>
        <source>%1; missing is a flow with %2, which serves the neighbouring function %3.</source>
        <translation>%1; det saknas ett flöde med %2, som stödjer den närliggande funktionen %3.</translation>
    </message>
    <message>
        <source>%1 ↔ %2</source>
        <translation>%1 ↔ %2</translation>
    </message>
    <message>
        <source>%1 is mandatory, and %2 uses nothing for it.</source>
        <translation>%1 är obligatorisk, och %2 använder inget för den.</translation>
    </message>
    <message>
        <source>%1 is mandatory, and %2 does not use %3 for it.</source>
        <translation>%1 är obligatorisk, och %2 använder inte %3 för den.</translation>
    </message>
    <message>
        <source>%1 is mandatory, and %2 uses %3 instead of %4 for it.</source>
        <translation>%1 är obligatorisk, och %2 använder %3 i stället för %4 för den.</translation>
    </message>
    <message>
        <source>%1 has %2 owners (%3); a service has exactly one.</source>
        <translation>%1 har %2 ägare (%3); en tjänst har exakt en.</translation>
    </message>
    <message>
        <source>%1 has no owner, and its availability is critical (level %2).</source>
        <translation>%1 saknar ägare, och dess tillgänglighet är kritisk (nivå %2).</translation>
    </message>
    <message>
        <source>%1 has no owner.</source>
        <translation>%1 saknar ägare.</translation>
    </message>
    <message>
        <source>See models/policies/region.json for the form of a rule</source>
        <translation>Se models/policies/region.json för hur en regel skrivs</translation>
    </message>
    <message>
        <source>Threshold “%1” of rule %2 is not a number</source>
        <translation>Tröskelvärdet ”%1” i regel %2 är inte ett tal</translation>
    </message>
    <message>
        <source>“on” of rule %1 is neither true nor false</source>
        <translation>”on” i regel %1 är varken true eller false</translation>
    </message>
    <message>
        <source>The policy is not valid JSON: %1</source>
        <translation>Policyn är inte giltig JSON: %1</translation>
    </message>
    <message>
        <source>The policy has no list “rules”</source>
        <translation>Policyn saknar listan ”rules”</translation>
    </message>
    <message>
        <source>See models/policies/region.json for the form of a policy</source>
        <translation>Se models/policies/region.json för hur en policy skrivs</translation>
    </message>
    <message>
        <source>A rule has no “id”</source>
        <translation>En regel saknar ”id”</translation>
    </message>
    <message>
        <source>The policy cannot be read: %1</source>
        <translation>Policyn kan inte läsas: %1</translation>
    </message>
    <message>
        <source>Check the path and the permissions</source>
        <translation>Kontrollera sökvägen och behörigheterna</translation>
    </message>
    <message>
        <source>%1 needed %2, not known what it protects</source>
        <translation>%1 %2 krävs, okänt vad som ges</translation>
    </message>
    <message>
        <source>%1 needed %2, given %3</source>
        <translation>%1 %2 krävs, %3 ges</translation>
    </message>
    <message>
        <source>Nobody has said what %1 can protect: %2.</source>
        <translation>Ingen har angett vad %1 kan skydda: %2.</translation>
    </message>
    <message>
        <source>%1 does not protect what its users need: %2.</source>
        <translation>%1 skyddar inte det som dess användare behöver: %2.</translation>
    </message>
    <message>
        <source>%1 does not protect %2 well enough: %3.</source>
        <translation>%1 skyddar inte %2 tillräckligt: %3.</translation>
    </message>
    <message>
        <source>%1 runs on %2, which does not protect it well enough: %3.</source>
        <translation>%1 körs på %2, som inte skyddar den tillräckligt: %3.</translation>
    </message>
    <message>
        <source>%1 is handled by applications but is not classified.</source>
        <translation>%1 hanteras av applikationer men är inte klassad.</translation>
    </message>
    <message>
        <source>%1 is not classified.</source>
        <translation>%1 är inte klassad.</translation>
    </message>
    <message>
        <source>%1 has been out of support since %2.</source>
        <translation>%1 är utan support sedan %2.</translation>
    </message>
    <message>
        <source>Support of %1 ends on %2, before the target date %3.</source>
        <translation>Supporten för %1 upphör %2, före måldatumet %3.</translation>
    </message>
    <message>
        <source>%1 It carries %2.</source>
        <translation>%1 Den bär upp %2.</translation>
    </message>
    <message>
        <source>%1 claims that its need of %2 is unique, but others have it too (%3), and nobody has accepted the claim.</source>
        <translation>%1 anger att behovet av %2 är unikt, men andra har det också (%3), och ingen har godtagit det.</translation>
    </message>
    <message>
        <source>%1 claims that its need of %2 is unique; nobody has accepted the claim.</source>
        <translation>%1 anger att behovet av %2 är unikt; ingen har godtagit det.</translation>
    </message>
    <message>
        <source>who decided</source>
        <translation>vem som beslutade</translation>
    </message>
    <message>
        <source>when</source>
        <translation>när</translation>
    </message>
    <message>
        <source>why</source>
        <translation>varför</translation>
    </message>
    <message>
        <source>The need of %1 for %2 is accepted as unique, but the record does not say: %3.</source>
        <translation>Det är godtaget att %1 har ett unikt behov av %2, men det framgår inte: %3.</translation>
    </message>
    <message>
        <source>confidentiality</source>
        <translation>konfidentialitet</translation>
    </message>
    <message>
        <source>integrity</source>
        <translation>riktighet</translation>
    </message>
    <message>
        <source>availability</source>
        <translation>tillgänglighet</translation>
    </message>
    <message>
        <source>the whole organisation</source>
        <translation>hela organisationen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>”%1”</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 och %2 till</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 och %2</translation>
    </message>
    <message>
        <source>a relation (%1)</source>
        <translation>en relation (%1)</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 is not in ArchiMate 3.2.</source>
        <translation>%1 från %2 till %3 finns inte i ArchiMate 3.2.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 stands %4 times.</source>
        <translation>%1 från %2 till %3 finns %4 gånger.</translation>
    </message>
    <message>
        <source>%1 elements of kind %2 are called %3.</source>
        <translation>%1 element av typen %2 heter %3.</translation>
    </message>
    <message>
        <source>An element of kind %1 has no name (id %2).</source>
        <translation>Ett element av typen %1 saknar namn (id %2).</translation>
    </message>
    <message>
        <source>%1 (%2) is related to nothing.</source>
        <translation>%1 (%2) har ingen relation till något.</translation>
    </message>
    <message>
        <source>%1 has no “%2”, which the analysis needs.</source>
        <translation>%1 saknar ”%2”, som analysen behöver.</translation>
    </message>
    <message>
        <source>%1 of %2 elements of kind %3 have no documentation.</source>
        <translation>%1 av %2 element av typen %3 saknar dokumentation.</translation>
    </message>
    <message>
        <source>Relation not allowed</source>
        <translation>Otillåten relation</translation>
    </message>
    <message>
        <source>ArchiMate 3.2 has no such relation between such kinds; other tools may refuse it.</source>
        <translation>ArchiMate 3.2 har ingen sådan relation mellan sådana typer; andra verktyg kan avvisa den.</translation>
    </message>
    <message>
        <source>Same name and kind</source>
        <translation>Samma namn och typ</translation>
    </message>
    <message>
        <source>Probably one thing that was entered several times: every count is wrong until they are merged.</source>
        <translation>Troligen en och samma sak som har lagts in flera gånger: alla antal är fel tills de har slagits samman.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Namn saknas</translation>
    </message>
    <message>
        <source>Nobody can say what it is, and it cannot be matched with anything.</source>
        <translation>Ingen kan säga vad det är, och det kan inte jämföras med något.</translation>
    </message>
    <message>
        <source>Equal relations</source>
        <translation>Likadana relationer</translation>
    </message>
    <message>
        <source>They say the same several times.</source>
        <translation>De säger samma sak flera gånger.</translation>
    </message>
    <message>
        <source>Required value missing</source>
        <translation>Obligatoriskt värde saknas</translation>
    </message>
    <message>
        <source>The attribute is marked as required for the analysis.</source>
        <translation>Attributet är markerat som obligatoriskt för analysen.</translation>
    </message>
    <message>
        <source>Related to nothing</source>
        <translation>Utan relation till något</translation>
    </message>
    <message>
        <source>No relation, use or reference touches it, so no analysis sees it.</source>
        <translation>Ingen relation, användning eller hänvisning berör det, så ingen analys ser det.</translation>
    </message>
    <message>
        <source>In no view</source>
        <translation>Finns inte i någon vy</translation>
    </message>
    <message>
        <source>It is in the landscape but nobody who reads the views sees it.</source>
        <translation>Det finns i systemlandskapet, men ingen som läser vyerna ser det.</translation>
    </message>
    <message>
        <source>Relation in no view</source>
        <translation>Relation som inte finns i någon vy</translation>
    </message>
    <message>
        <source>A view shows both ends but not what joins them.</source>
        <translation>En vy visar båda ändarna men inte det som förenar dem.</translation>
    </message>
    <message>
        <source>Empty view</source>
        <translation>Tom vy</translation>
    </message>
    <message>
        <source>It shows nothing.</source>
        <translation>Den visar inget.</translation>
    </message>
    <message>
        <source>Outside the viewpoint</source>
        <translation>Utanför synvinkeln</translation>
    </message>
    <message>
        <source>The view shows kinds that its viewpoint is not about.</source>
        <translation>Vyn visar typer som dess synvinkel inte handlar om.</translation>
    </message>
    <message>
        <source>Nested without a relation</source>
        <translation>Nästlad utan relation</translation>
    </message>
    <message>
        <source>A box in a box reads as a relation, but there is none.</source>
        <translation>En ruta i en ruta läses som en relation, men det finns ingen.</translation>
    </message>
    <message>
        <source>No documentation</source>
        <translation>Dokumentation saknas</translation>
    </message>
    <message>
        <source>What the name does not say, only those who drew it know.</source>
        <translation>Det som namnet inte säger vet bara de som ritade det.</translation>
    </message>
    <message>
        <source>Cyclic dependency</source>
        <translation>Cykliskt beroende</translation>
    </message>
    <message>
        <source>None of them can be changed or retired without the others.</source>
        <translation>Inget av dem kan ändras eller avvecklas utan de andra.</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Nav</translation>
    </message>
    <message>
        <source>So much goes in and out that each change of it touches many.</source>
        <translation>Så mycket går in och ut att varje ändring av det berör många.</translation>
    </message>
    <message>
        <source>Weak modularity</source>
        <translation>Svag modularitet</translation>
    </message>
    <message>
        <source>Its parts have more to do with others than with each other.</source>
        <translation>Dess delar har mer att göra med andra än med varandra.</translation>
    </message>
    <message>
        <source>Only passes on</source>
        <translation>Skickar bara vidare</translation>
    </message>
    <message>
        <source>It has neither data nor a function of its own.</source>
        <translation>Det har varken egna data eller någon egen funktion.</translation>
    </message>
    <message>
        <source>Chatty service</source>
        <translation>Pratsam tjänst</translation>
    </message>
    <message>
        <source>It does little without many other services.</source>
        <translation>Den gör inte mycket utan många andra tjänster.</translation>
    </message>
    <message>
        <source>Chain of services</source>
        <translation>Kedja av tjänster</translation>
    </message>
    <message>
        <source>The first waits for the last, and fails with any.</source>
        <translation>Den första väntar på den sista, och faller om någon av dem faller.</translation>
    </message>
    <message>
        <source>Data service</source>
        <translation>Datatjänst</translation>
    </message>
    <message>
        <source>It only hands out data; what is done with them lies elsewhere.</source>
        <translation>Den lämnar bara ut data; det som görs med dem ligger någon annanstans.</translation>
    </message>
    <message>
        <source>Shared persistency</source>
        <translation>Delad datalagring</translation>
    </message>
    <message>
        <source>Several applications write the same data store.</source>
        <translation>Flera applikationer skriver till samma datalager.</translation>
    </message>
    <message>
        <source>Layers skipped</source>
        <translation>Överhoppade lager</translation>
    </message>
    <message>
        <source>Business and technology are joined past the application that serves the one on the other.</source>
        <translation>Verksamhet och teknik är direkt kopplade, förbi den applikation som förbinder dem.</translation>
    </message>
    <message>
        <source>View without viewpoint</source>
        <translation>Vy utan synvinkel</translation>
    </message>
    <message>
        <source>Nothing says whom the view is for and what belongs in it.</source>
        <translation>Inget anger vem vyn är till för och vad som hör hemma i den.</translation>
    </message>
    <message>
        <source>hold each other</source>
        <translation>innehåller varandra</translation>
    </message>
    <message>
        <source>specialise each other</source>
        <translation>specialiserar varandra</translation>
    </message>
    <message>
        <source>realise each other</source>
        <translation>realiserar varandra</translation>
    </message>
    <message>
        <source>serve each other</source>
        <translation>betjänar varandra</translation>
    </message>
    <message>
        <source>%1 elements %2; the shortest way round: %3.</source>
        <translation>%1 element %2; den kortaste vägen runt: %3.</translation>
    </message>
    <message>
        <source>%1 has %2 relations to other services: %3.</source>
        <translation>%1 har %2 relationer till andra tjänster: %3.</translation>
    </message>
    <message>
        <source>%1 only hands out %2.</source>
        <translation>%1 lämnar bara ut %2.</translation>
    </message>
    <message>
        <source>%1 services call each other in a row: %2.</source>
        <translation>%1 tjänster anropar varandra i rad: %2.</translation>
    </message>
    <message>
        <source>%1 is written by %2 applications: %3.</source>
        <translation>%1 skrivs av %2 applikationer: %3.</translation>
    </message>
    <message>
        <source>%1 and %2 are joined directly (%3), past any application.</source>
        <translation>%1 och %2 är direkt kopplade (%3), förbi alla applikationer.</translation>
    </message>
    <message>
        <source>%1 has %2 relations in and %3 out.</source>
        <translation>%1 har %2 relationer in och %3 ut.</translation>
    </message>
    <message>
        <source>The parts of %1 have %2 relations with each other and %3 with others.</source>
        <translation>Delarna av %1 har %2 relationer med varandra och %3 med andra.</translation>
    </message>
    <message>
        <source>%1 only passes on from %2 to %3.</source>
        <translation>%1 skickar bara vidare från %2 till %3.</translation>
    </message>
    <message>
        <source>%1 (%2) is in no view.</source>
        <translation>%1 (%2) finns inte i någon vy.</translation>
    </message>
    <message>
        <source>View %1 shows %2 and %3, but no view shows their relation (%4).</source>
        <translation>Vyn %1 visar %2 och %3, men ingen vy visar deras relation (%4).</translation>
    </message>
    <message>
        <source>View %1 is empty.</source>
        <translation>Vyn %1 är tom.</translation>
    </message>
    <message>
        <source>View %1 has the viewpoint %2, which is not about %3.</source>
        <translation>Vyn %1 har synvinkeln %2, som inte handlar om %3.</translation>
    </message>
    <message>
        <source>In view %1, %2 lies in %3, but no relation joins them.</source>
        <translation>I vyn %1 ligger %2 i %3, men ingen relation förenar dem.</translation>
    </message>
    <message>
        <source>View %1 has no viewpoint.</source>
        <translation>Vyn %1 har ingen synvinkel.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>The code of the language you translate to: &quot;sv&quot;.</extracomment>
        <translation>sv</translation>
    </message>
    <message>
        <source>%1 relations join %2 elements, %3 for each; the most end in %4.</source>
        <translation>%1 relationer förenar %2 element, %3 per element; flest slutar i %4.</translation>
    </message>
    <message>
        <source>No relation or use leads out of %1.</source>
        <translation>Ingen relation eller användning leder ut ur %1.</translation>
    </message>
    <message>
        <source>The %1 from %2 to %3 follows from others: %4.</source>
        <translation>%1 från %2 till %3 följer av andra: %4.</translation>
    </message>
    <message>
        <source>Dead component</source>
        <translation>Död komponent</translation>
    </message>
    <message>
        <source>Nothing outside it needs it, as far as the landscape says: perhaps nobody does.</source>
        <translation>Ingenting utanför behöver den, så långt landskapet säger: kanske ingen alls.</translation>
    </message>
    <message>
        <source>Dense structure</source>
        <translation>Tät struktur</translation>
    </message>
    <message>
        <source>So much is joined with so much that no part can be changed by itself.</source>
        <translation>Så mycket hänger ihop med så mycket att ingen del kan ändras för sig.</translation>
    </message>
    <message>
        <source>Redundant relation</source>
        <translation>Överflödig relation</translation>
    </message>
    <message>
        <source>It follows from others that are drawn, and may contradict them when those change.</source>
        <translation>Den följer av andra som är ritade, och kan säga emot dem när de ändras.</translation>
    </message>
    <message>
        <source>both like the others of their group</source>
        <translation>båda liknar de andra i sin grupp</translation>
    </message>
    <message>
        <source>version %1: %2</source>
        <translation>version %1: %2</translation>
    </message>
    <message>
        <source>%2 only in %1</source>
        <translation>%2 bara i %1</translation>
    </message>
    <message>
        <source>exchange with: %1</source>
        <translation>utbyter med: %1</translation>
    </message>
    <message>
        <source>technology: %1</source>
        <translation>teknik: %1</translation>
    </message>
    <message>
        <source>hosts: %1</source>
        <translation>värdar: %1</translation>
    </message>
    <message>
        <source>addresses: %1</source>
        <translation>adresser: %1</translation>
    </message>
    <message>
        <source>other partners are a little likelier</source>
        <translation>andra motsvarigheter är lite troligare</translation>
    </message>
    <message>
        <source>likeliest partners of each other, and no other comes near</source>
        <translation>varandras troligaste motsvarigheter, och ingen annan kommer i närheten</translation>
    </message>
    <message>
        <source>their other texts have nothing in common</source>
        <translation>deras övriga texter har inget gemensamt</translation>
    </message>
    <message>
        <source>their other texts are alike in part</source>
        <translation>deras övriga texter liknar delvis varandra</translation>
    </message>
    <message>
        <source>%1 and %2 are probably one system that two inventories list (%3 %).</source>
        <translation>%1 och %2 är troligen ett system som två inventeringar tar upp (%3 %).</translation>
    </message>
    <message>
        <source>%1 and %2 may be one system that two inventories list (%3 %).</source>
        <translation>%1 och %2 kan vara ett system som två inventeringar tar upp (%3 %).</translation>
    </message>
    <message>
        <source>%1 and %2 are probably installations of the same product (%3 %).</source>
        <translation>%1 och %2 är troligen installationer av samma produkt (%3 %).</translation>
    </message>
    <message>
        <source>%1 and %2 may be installations of the same product (%3 %).</source>
        <translation>%1 och %2 kan vara installationer av samma produkt (%3 %).</translation>
    </message>
    <message>
        <source>%2 becomes a record of %1; this can be taken back.</source>
        <translation>%2 blir en post för %1; det kan tas tillbaka.</translation>
    </message>
    <message>
        <source>Both become installations of the product %1.</source>
        <translation>Båda blir installationer av produkten %1.</translation>
    </message>
    <message>
        <source>Both become installations of a new product “%1”.</source>
        <translation>Båda blir installationer av en ny produkt ”%1”.</translation>
    </message>
    <message>
        <source>The products %1 and %2 become one; this can be taken back.</source>
        <translation>Produkterna %1 och %2 blir en; det kan tas tillbaka.</translation>
    </message>
    <message>
        <source>%1 and %2 are kept apart from now on.</source>
        <translation>%1 och %2 hålls isär från och med nu.</translation>
    </message>
    <message>
        <source>before looking closer: one of about %1 pairs with like names is the same thing</source>
        <translation>före närmare granskning: ett av ungefär %1 par med liknande namn är samma sak</translation>
    </message>
    <message>
        <source>the names are not alike enough to be sure</source>
        <translation>namnen är inte lika nog för att det ska vara säkert</translation>
    </message>
    <message>
        <source>The list of synonyms cannot be read: %1</source>
        <translation>Synonymlistan kan inte läsas: %1</translation>
    </message>
    <message>
        <source>names %1 and %2</source>
        <translation>namnen %1 och %2</translation>
    </message>
    <message>
        <source>handled for the same functions</source>
        <translation>hanteras för samma funktioner</translation>
    </message>
    <message>
        <source>handled for different functions</source>
        <translation>hanteras för olika funktioner</translation>
    </message>
    <message>
        <source>classified alike</source>
        <translation>lika klassade</translation>
    </message>
    <message>
        <source>classified differently</source>
        <translation>olika klassade</translation>
    </message>
    <message>
        <source>composed of the same</source>
        <translation>sammansatta av samma delar</translation>
    </message>
    <message>
        <source>composed of different things</source>
        <translation>sammansatta av olika delar</translation>
    </message>
    <message>
        <source>described alike</source>
        <translation>lika beskrivna</translation>
    </message>
    <message>
        <source>described differently</source>
        <translation>olika beskrivna</translation>
    </message>
    <message>
        <source>%1 registrations a year too many, about %2 %3</source>
        <translation>%1 registreringar för mycket per år, omkring %2 %3</translation>
    </message>
    <message>
        <source>%1 registrations a year too many</source>
        <translation>%1 registreringar för mycket per år</translation>
    </message>
    <message>
        <source>%1 probably mean the same (%2 %): give them one name.</source>
        <translation>%1 betyder troligen samma sak (%2 %): ge dem ett namn.</translation>
    </message>
    <message>
        <source>%1 probably mean the same (%2 %) and are registered under both names (%3), %5; %4.</source>
        <translation>%1 betyder troligen samma sak (%2 %) och registreras under båda namnen (%3), %5; %4.</translation>
    </message>
    <message>
        <source>%1 probably mean the same (%2 %) and are registered under both names (%3); %4.</source>
        <translation>%1 betyder troligen samma sak (%2 %) och registreras under båda namnen (%3); %4.</translation>
    </message>
    <message>
        <source>%1 is registered in %2 systems without a flow that carries it (%3), %5; %4.</source>
        <translation>%1 registreras i %2 system utan något flöde som för det vidare (%3), %5; %4.</translation>
    </message>
    <message>
        <source>%2 reads %1, but no flow brings it from %3.</source>
        <translation>%2 läser %1, men inget flöde hämtar den från %3.</translation>
    </message>
    <message>
        <source>%1 costs %2 a year, is free of charge and is also used outside its own unit, by %3.</source>
        <translation>%1 kostar %2 per år, är avgiftsfri och används också utanför den egna verksamheten, av %3.</translation>
    </message>
    <message>
        <source>%1 costs %2 a year, has no price and is also used outside its own unit, by %3.</source>
        <translation>%1 kostar %2 per år, saknar pris och används också utanför den egna verksamheten, av %3.</translation>
    </message>
    <message>
        <source>What %1 costs cannot be allocated by use: nobody has said how many use it in %2.</source>
        <translation>Vad %1 kostar kan inte fördelas efter användning: ingen har sagt hur många som använder den i %2.</translation>
    </message>
    <message>
        <source>What %1 of %2 applications cost cannot be allocated by use, as nobody has said how many use them in some units: %3.</source>
        <translation>Vad %1 av %2 applikationer kostar kan inte fördelas efter användning, eftersom ingen har sagt hur många som använder dem i några verksamheter: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 applications have no date for their next review: %3.</source>
        <translation>%1 av %2 applikationer saknar datum för nästa omprövning: %3.</translation>
    </message>
    <message>
        <source>%1 has %2 common services: %3.</source>
        <translation>%1 har %2 gemensamma tjänster: %3.</translation>
    </message>
    <message>
        <source>%1 has %2 local applications; neither an accepted unique need nor a decision is on record for %3 of them: %4.</source>
        <translation>%1 har %2 lokala applikationer; för %3 av dem finns varken ett godtaget unikt behov eller ett beslut: %4.</translation>
    </message>
    <message>
        <source>%1 flows go from zone %2 to zone %3, and no protection is recorded; %4 of them carry sensitive information. They start in %5.</source>
        <translation>%1 flöden går från zonen %2 till zonen %3, och inget skydd är noterat; %4 av dem för känslig information. De börjar i %5.</translation>
    </message>
    <message>
        <source>%1 of %2 applications have no continuity level, neither availability nor recovery time: %3.</source>
        <translation>%1 av %2 applikationer saknar kontinuitetsnivå, både tillgänglighet och återställningstid: %3.</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>skyddat</translation>
    </message>
    <message>
        <source>carried by hand</source>
        <translation>förs för hand</translation>
    </message>
    <message>
        <source>no protection recorded</source>
        <translation>inget skydd noterat</translation>
    </message>
    <message>
        <source>%1 of %2 applications have no owner: %3.</source>
        <translation>%1 av %2 applikationer saknar ägare: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 information objects are handled by applications but are not classified: %3.</source>
        <translation>%1 av %2 informationsobjekt hanteras av applikationer men är inte klassade: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 information objects are not classified: %3.</source>
        <translation>%1 av %2 informationsobjekt är inte klassade: %3.</translation>
    </message>
    <message>
        <source>Too little is known to score either fit.</source>
        <translation>För lite är känt för att ge något av värdena.</translation>
    </message>
    <message>
        <source>Too little is known to score its functional fit.</source>
        <translation>För lite är känt för att ge ett värde på funktionell passning.</translation>
    </message>
    <message>
        <source>Too little is known to score its technical fit.</source>
        <translation>För lite är känt för att ge ett värde på teknisk passning.</translation>
    </message>
    <message>
        <source>Functional fit %1 (threshold %2), technical fit %3 (threshold %4).</source>
        <translation>Funktionell passning %1 (tröskel %2), teknisk passning %3 (tröskel %4).</translation>
    </message>
    <message>
        <source>%1 It is supported until %2 only, so it cannot stay as it is.</source>
        <translation>%1 Den har support bara till %2, så den kan inte stanna som den är.</translation>
    </message>
    <message>
        <source>Tolerate</source>
        <translation>Tolerera</translation>
    </message>
    <message>
        <source>Invest</source>
        <translation>Investera</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrera</translation>
    </message>
    <message>
        <source>Eliminate</source>
        <translation>Eliminera</translation>
    </message>
    <message>
        <source>“%1” is not a number from 0 to 1 (%2).</source>
        <translation>”%1” är inte ett tal från 0 till 1 (%2).</translation>
    </message>
    <message>
        <source>People have put it at %1.</source>
        <translation>Människor har satt det till %1.</translation>
    </message>
    <message>
        <source>Nobody has said how well it does its functions.</source>
        <translation>Ingen har sagt hur väl den gör sina funktioner.</translation>
    </message>
    <message>
        <source>Stated fit for %1 of its functions, on the mean: %2.</source>
        <translation>Angiven passning för %1 av dess funktioner, i medeltal: %2.</translation>
    </message>
    <message>
        <source>Nobody has said which units need its functions.</source>
        <translation>Ingen har sagt vilka verksamheter som behöver dess funktioner.</translation>
    </message>
    <message>
        <source>It serves %1 of the %2 needs that units have of its functions.</source>
        <translation>Den betjänar %1 av de %2 behov som verksamheter har av dess funktioner.</translation>
    </message>
    <message>
        <source>Nobody has said how many use it, or the others, for its functions.</source>
        <translation>Ingen har sagt hur många som använder den, eller de andra, för dess funktioner.</translation>
    </message>
    <message>
        <source>%1 of the %2 uses that people make of its functions are of it.</source>
        <translation>%1 av de %2 användare som dess funktioner har använder den.</translation>
    </message>
    <message>
        <source>Nobody has said what functions it has.</source>
        <translation>Ingen har sagt vilka funktioner den har.</translation>
    </message>
    <message>
        <source>No other application has its functions.</source>
        <translation>Ingen annan applikation har dess funktioner.</translation>
    </message>
    <message>
        <source>%1 of its %2 functions are also those of %3.</source>
        <translation>%1 av dess %2 funktioner finns också i %3.</translation>
    </message>
    <message>
        <source>Support ends on %1.</source>
        <translation>Supporten upphör %1.</translation>
    </message>
    <message>
        <source>Support of its product %1 ends on %2.</source>
        <translation>Supporten för dess produkt %1 upphör %2.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inte känd</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planerad</translation>
    </message>
    <message>
        <source>being phased in</source>
        <translation>fasas in</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>being phased out</source>
        <translation>fasas ut</translation>
    </message>
    <message>
        <source>out of support</source>
        <translation>utan support</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>avvecklad</translation>
    </message>
    <message>
        <source>Its status is “%1”.</source>
        <translation>Dess status är ”%1”.</translation>
    </message>
    <message>
        <source>It is in use from %1.</source>
        <translation>Den är i bruk från %1.</translation>
    </message>
    <message>
        <source>It has been in use since %1 only.</source>
        <translation>Den har varit i bruk bara sedan %1.</translation>
    </message>
    <message>
        <source>It has been in use since %1.</source>
        <translation>Den har varit i bruk sedan %1.</translation>
    </message>
    <message>
        <source>Neither its status nor any date is known.</source>
        <translation>Varken dess status eller något datum är känt.</translation>
    </message>
    <message>
        <source>Nobody has said until when it is supported.</source>
        <translation>Ingen har sagt hur länge den har support.</translation>
    </message>
    <message>
        <source>Its support ended on %1.</source>
        <translation>Dess support upphörde %1.</translation>
    </message>
    <message>
        <source>It is supported until %1.</source>
        <translation>Den har support till %1.</translation>
    </message>
    <message>
        <source>Nobody has said until when what it runs on is supported.</source>
        <translation>Ingen har sagt hur länge det den körs på har support.</translation>
    </message>
    <message>
        <source>Support of %1, which it runs on, ended on %2.</source>
        <translation>Supporten för %1, som den körs på, upphörde %2.</translation>
    </message>
    <message>
        <source>%1, which it runs on, is supported until %2.</source>
        <translation>%1, som den körs på, har support till %2.</translation>
    </message>
    <message>
        <source>Nobody has said since when it is in use.</source>
        <translation>Ingen har sagt sedan när den är i bruk.</translation>
    </message>
    <message>
        <source>It has been in use for %1 years, since %2.</source>
        <translation>Den har varit i bruk i %1 år, sedan %2.</translation>
    </message>
    <message>
        <source>Nobody has said what protection its information needs.</source>
        <translation>Ingen har sagt vilket skydd dess information behöver.</translation>
    </message>
    <message>
        <source>Nobody has said what it can protect (%1 needed %2).</source>
        <translation>Ingen har sagt vad den kan skydda (%1 behövs %2).</translation>
    </message>
    <message>
        <source>It protects what it handles.</source>
        <translation>Den skyddar det den hanterar.</translation>
    </message>
    <message>
        <source>It does not protect what it handles: %1.</source>
        <translation>Den skyddar inte det den hanterar: %1.</translation>
    </message>
    <message>
        <source>Nobody has said whether it has a test environment.</source>
        <translation>Ingen har sagt om den har testmiljö.</translation>
    </message>
    <message>
        <source>It has a test environment.</source>
        <translation>Den har testmiljö.</translation>
    </message>
    <message>
        <source>It has no test environment.</source>
        <translation>Den har ingen testmiljö.</translation>
    </message>
    <message>
        <source>The landscape has no flows between applications.</source>
        <translation>Landskapet har inga flöden mellan applikationer.</translation>
    </message>
    <message numerus="yes">
        <source>It exchanges information with %n application(s).</source>
        <translation>
            <numerusform>Den utbyter information med %n applikation.</numerusform>
            <numerusform>Den utbyter information med %n applikationer.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has one owner: %1.</source>
        <translation>Den har en ägare: %1.</translation>
    </message>
    <message>
        <source>It has %1 owners: %2.</source>
        <translation>Den har %1 ägare: %2.</translation>
    </message>
    <message>
        <source>It has no owner.</source>
        <translation>Den har ingen ägare.</translation>
    </message>
    <message>
        <source>Nobody has said who owns it.</source>
        <translation>Ingen har sagt vem som äger den.</translation>
    </message>
    <message>
        <source>%1 and %2 are joined by %3 kinds of relation: %4.</source>
        <translation>%1 och %2 förbinds av %3 typer av relation: %4.</translation>
    </message>
    <message>
        <source>The documentation of %1 elements is longer than %2 characters: %3.</source>
        <translation>Dokumentationen för %1 element är längre än %2 tecken: %3.</translation>
    </message>
    <message>
        <source>%1 elements have no name.</source>
        <translation>%1 element saknar namn.</translation>
    </message>
    <message>
        <source>%1 elements are related to nothing: %2.</source>
        <translation>%1 element har ingen relation: %2.</translation>
    </message>
    <message>
        <source>%1 elements are in no view: %2.</source>
        <translation>%1 element finns inte i någon vy: %2.</translation>
    </message>
    <message>
        <source>%1 relations are in no view, though a view shows both ends; they start in %2.</source>
        <translation>%1 relationer finns inte i någon vy, fastän en vy visar båda ändarna; de börjar i %2.</translation>
    </message>
    <message>
        <source>%1 views are empty: %2.</source>
        <translation>%1 vyer är tomma: %2.</translation>
    </message>
    <message>
        <source>%1 times a box lies in another without a relation between them; the outer ones are %2.</source>
        <translation>%1 gånger ligger en ruta i en annan utan relation mellan dem; de yttre är %2.</translation>
    </message>
    <message>
        <source>Long documentation</source>
        <translation>Lång dokumentation</translation>
    </message>
    <message>
        <source>What is said at such length belongs in a document that the element points to, or in its attributes.</source>
        <translation>Det som sägs så utförligt hör hemma i ett dokument som elementet pekar på, eller i dess attribut.</translation>
    </message>
    <message>
        <source>%1 applications only pass on: %2.</source>
        <translation>%1 applikationer bara skickar vidare: %2.</translation>
    </message>
    <message>
        <source>%1 relations follow from others; they start in %2.</source>
        <translation>%1 relationer följer av andra; de börjar i %2.</translation>
    </message>
    <message>
        <source>Multiple relations</source>
        <translation>Flera relationer</translation>
    </message>
    <message>
        <source>Two elements are joined in so many ways that nobody can say what the one is to the other.</source>
        <translation>Två element förbinds på så många sätt att ingen kan säga vad det ena är för det andra.</translation>
    </message>
    <message>
        <source>%1 pairs of elements are joined by many kinds of relation; they start in %2.</source>
        <translation>%1 par av element förbinds av många typer av relation; de börjar i %2.</translation>
    </message>
    <message>
        <source>%1 services only hand out data: %2.</source>
        <translation>%1 tjänster lämnar bara ut data: %2.</translation>
    </message>
    <message>
        <source>%1 relations join business and technology directly, past any application; they start in %2.</source>
        <translation>%1 relationer förbinder verksamhet och teknik direkt, förbi alla applikationer; de börjar i %2.</translation>
    </message>
    <message>
        <source>%1 views have no viewpoint: %2.</source>
        <translation>%1 vyer saknar synvinkel: %2.</translation>
    </message>
    <message>
        <source>Applications by the flows between them</source>
        <translation>Applikationer efter flödena mellan dem</translation>
    </message>
    <message>
        <source>Applications and what they run on</source>
        <translation>Applikationer och det de körs på</translation>
    </message>
    <message>
        <source>Services by the services they need</source>
        <translation>Tjänster efter de tjänster de behöver</translation>
    </message>
    <message>
        <source>All elements by what they need</source>
        <translation>Alla element efter vad de behöver</translation>
    </message>
    <message>
        <source>core and periphery</source>
        <translation>kärna och periferi</translation>
    </message>
    <message>
        <source>several cores</source>
        <translation>flera kärnor</translation>
    </message>
    <message>
        <source>hierarchical</source>
        <translation>hierarkisk</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>delad</translation>
    </message>
    <message>
        <source>core</source>
        <translation>kärna</translation>
    </message>
    <message>
        <source>periphery</source>
        <translation>periferi</translation>
    </message>
    <message>
        <source>control</source>
        <translation>styrande</translation>
    </message>
    <message>
        <source>few names have the words in common</source>
        <translation>få namn har de gemensamma orden</translation>
    </message>
    <message>
        <source>the words in common say little: many names have them</source>
        <translation>de gemensamma orden säger lite: många namn har dem</translation>
    </message>
    <message>
        <source>how often such pairs were right where the truth is known</source>
        <translation>hur ofta sådana par stämde där facit är känt</translation>
    </message>
    <message>
        <source>“%1” may be the initials of “%2”</source>
        <translation>”%1” kan vara initialerna i ”%2”</translation>
    </message>
    <message>
        <source>%1 may be the initials of %2; hardly any other name fits them</source>
        <translation>%1 kan vara initialerna i %2; knappt något annat namn passar dem</translation>
    </message>
    <message>
        <source>%1 may be the initials of %2, but other names fit them as well</source>
        <translation>%1 kan vara initialerna i %2, men andra namn passar dem också</translation>
    </message>
    <message>
        <source>common, not local</source>
        <translation>gemensam, inte lokal</translation>
    </message>
    <message>
        <source>fit %1 % to %2 %</source>
        <translation>passning %1 % mot %2 %</translation>
    </message>
    <message>
        <source>in support until %1, not %2</source>
        <translation>har support till %1, inte %2</translation>
    </message>
    <message>
        <source>%1 users to %2</source>
        <translation>%1 användare mot %2</translation>
    </message>
    <message>
        <source>%1 and %2 both do %3 and nothing else; nothing known says which should take over.</source>
        <translation>%1 och %2 gör båda %3 och inget annat; inget som är känt säger vilken som bör ta över.</translation>
    </message>
    <message>
        <source>%2 does all that %1 does (%3) and could take over</source>
        <translation>%2 gör allt som %1 gör (%3) och skulle kunna ta över</translation>
    </message>
    <message>
        <source>%2 does %3 % of what %1 does (%4) and could take over; it lacks %5</source>
        <translation>%2 gör %3 % av det som %1 gör (%4) och skulle kunna ta över; det saknar %5</translation>
    </message>
    <message>
        <source>for it: %1</source>
        <translation>för det: %1</translation>
    </message>
    <message>
        <source>against it: %1</source>
        <translation>emot det: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n local application(s) without an accepted unique need or a decision on record: %2.</source>
        <translation>
            <numerusform>%1 har %n lokal applikation utan ett godtaget unikt behov eller ett antecknat beslut: %2.</numerusform>
            <numerusform>%1 har %n lokala applikationer utan ett godtaget unikt behov eller ett antecknat beslut: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>designated master: %1, but %2 as well: one must be chosen</source>
        <translation>utpekad master: %1, men även %2: en måste väljas</translation>
    </message>
    <message>
        <source>the landscape&apos;s own rules</source>
        <extracomment>What an error in the rules that are kept with the landscape names instead of a file.</extracomment>
        <translation>landskapets egna regler</translation>
    </message>
    <message>
        <source>%1 switched on</source>
        <translation>%1 påslagen</translation>
    </message>
    <message>
        <source>%1 switched off</source>
        <translation>%1 avslagen</translation>
    </message>
    <message>
        <source>%1 reworded</source>
        <translation>%1 omformulerad</translation>
    </message>
    <message>
        <source>Rules that differ from those that ship: %1.</source>
        <translation>Regler som skiljer sig från dem som följer med: %1.</translation>
    </message>
    <message>
        <source>Rule %1 has no “%2”</source>
        <translation>Regeln %1 har inget ”%2”</translation>
    </message>
    <message>
        <source>Remove it: this rule has nothing of the kind to set</source>
        <translation>Ta bort det: regeln har inget sådant att ställa in</translation>
    </message>
    <message>
        <source>Check the spelling; this rule has: %1</source>
        <translation>Kontrollera stavningen; regeln har: %1</translation>
    </message>
    <message>
        <source>Threshold “%1” of rule %2 is below 0</source>
        <translation>Gränsvärdet ”%1” i regeln %2 är under 0</translation>
    </message>
    <message>
        <source>There is no rule %1</source>
        <translation>Det finns ingen regel %1</translation>
    </message>
    <message>
        <source>The rules are P1 to P16; a rule of your own has another id and a name or text, and changes no calculation</source>
        <translation>Reglerna är P1 till P16; en egen regel har ett annat id och ett namn eller en text, och ändrar ingen beräkning</translation>
    </message>
    <message>
        <source>Nobody has classified what %1 handles for %2: it is reckoned as asking for no protection.</source>
        <translation>Ingen har klassat det som %1 hanterar åt %2: det räknas som att det inte kräver något skydd.</translation>
    </message>
    <message>
        <source>Nobody has classified what any function handles (%1): all are reckoned as asking for no protection.</source>
        <translation>Ingen har klassat det som någon funktion hanterar (%1): alla räknas som att de inte kräver något skydd.</translation>
    </message>
    <message>
        <source>Nobody has classified what %1 of %2 functions handle: %3.</source>
        <translation>Ingen har klassat det som %1 av %2 funktioner hanterar: %3.</translation>
    </message>
    <message>
        <source>trigger each other</source>
        <translation>utlöser varandra</translation>
    </message>
    <message>
        <source>send to each other</source>
        <translation>skickar till varandra</translation>
    </message>
</context>
<context>
    <name>app::CommandLine</name>
    <message>
        <source>--size takes WIDTHxHEIGHT, at least 320x240</source>
        <translation>--size tar BREDDxHÖJD, minst 320x240</translation>
    </message>
    <message>
        <source>--theme takes light, dark or system</source>
        <translation>--theme tar light, dark eller system</translation>
    </message>
    <message>
        <source>Enterprise-architecture modelling that computes the consolidated target landscape.</source>
        <translation>Arkitekturmodellering som beräknar det konsoliderade systemlandskapet, målarkitekturen.</translation>
    </message>
    <message>
        <source>Appearance: light, dark or system.</source>
        <translation>Utseende: light, dark eller system.</translation>
    </message>
    <message>
        <source>Size of everything in per cent, 75 to 230.</source>
        <translation>Storlek på allt i procent, 75 till 230.</translation>
    </message>
    <message>
        <source>Select the element with this name.</source>
        <translation>Markera elementet med detta namn.</translation>
    </message>
    <message>
        <source>Size of the window in pixels.</source>
        <translation>Fönstrets storlek i bildpunkter.</translation>
    </message>
    <message>
        <source>Write a picture of the window when everything is computed, and quit.</source>
        <translation>Skriv en bild av fönstret när allt är beräknat, och avsluta.</translation>
    </message>
    <message>
        <source>A landscape to open, or inventories and models to import.</source>
        <translation>Ett systemlandskap att öppna, eller inventeringar och modeller att importera.</translation>
    </message>
    <message>
        <source>Page to show: start, applications, matrix, portfolio, verdicts, roadmap, structure, diagrams, checks, whatif.</source>
        <translation>Sida att visa: start, applications, matrix, portfolio, verdicts, roadmap, structure, diagrams, checks, whatif.</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>This relation is there already</source>
        <translation>Den här relationen finns redan</translation>
    </message>
    <message>
        <source>Select it</source>
        <translation>Markera den</translation>
    </message>
    <message>
        <source>Show it here</source>
        <translation>Visa den här</translation>
    </message>
    <message>
        <source>Make another one</source>
        <translation>Gör en till</translation>
    </message>
    <message>
        <source>ArchiMate permits no relation between “%1” and “%2”.</source>
        <translation>ArchiMate tillåter ingen relation mellan ”%1” och ”%2”.</translation>
    </message>
    <message>
        <source>Only place it inside, without a relation</source>
        <translation>Lägg den bara inuti, utan relation</translation>
    </message>
    <message numerus="yes">
        <source>%n boxes</source>
        <translation>
            <numerusform>%n ruta</numerusform>
            <numerusform>%n rutor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n element</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canvas::DiagramEditor</name>
    <message>
        <source>This view is empty. Double-click to name a new element, choose one in the palette, or drag elements here from the tree.</source>
        <translation>Vyn är tom. Dubbelklicka för att namnge ett nytt element, välj ett i paletten eller dra hit element från trädet.</translation>
    </message>
    <message>
        <source>Diagram: %1</source>
        <translation>Diagram: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1, låst</translation>
    </message>
    <message>
        <source>%1, joined to %2</source>
        <translation>%1, förenad med %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 från %2 till %3</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n markerad</numerusform>
            <numerusform>%n markerade</numerusform>
        </translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Justera</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Fördela</translation>
    </message>
    <message>
        <source>Match size</source>
        <translation>Samma storlek</translation>
    </message>
    <message>
        <source>Straighten lines</source>
        <translation>Räta ut linjer</translation>
    </message>
    <message>
        <source>Show relations</source>
        <translation>Visa relationer</translation>
    </message>
    <message>
        <source>The selected boxes are locked</source>
        <translation>De markerade rutorna är låsta</translation>
    </message>
    <message>
        <source>Drag from here to draw a relation</source>
        <translation>Dra härifrån för att rita en relation</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Arrow keys or typing choose where the line ends, Enter draws it</source>
        <translation>Piltangenter eller bokstäver väljer var linjen slutar, Retur ritar den</translation>
    </message>
    <message>
        <source>Lines jump over others</source>
        <translation>Linjer hoppar över andra</translation>
    </message>
    <message>
        <source>Lines cross others</source>
        <translation>Linjer korsar andra</translation>
    </message>
    <message>
        <source>Arrow keys move, Enter keeps it, “.” goes on to the sides</source>
        <translation>Piltangenterna flyttar, Retur behåller, ”.” går vidare till sidorna</translation>
    </message>
    <message>
        <source>Arrow keys resize, Enter keeps it, “.” goes to the next side</source>
        <translation>Piltangenterna ändrar storlek, Retur behåller, ”.” går till nästa sida</translation>
    </message>
</context>
<context>
    <name>canvas::DiagramView</name>
    <message>
        <source>There is nothing to show yet</source>
        <translation>Det finns inget att visa ännu</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagram</translation>
    </message>
</context>
<context>
    <name>canvas::NameEditor</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Existing elements</source>
        <translation>Befintliga element</translation>
    </message>
</context>
<context>
    <name>canvas::Naming</name>
    <message>
        <source>Name of the relation</source>
        <translation>Relationens namn</translation>
    </message>
    <message>
        <source>Name of the new element</source>
        <translation>Det nya elementets namn</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Lägg till ”%1”</translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation>Visa ”%1”</translation>
    </message>
</context>
<context>
    <name>canvas::OverviewMap</name>
    <message>
        <source>Overview of the diagram</source>
        <translation>Översikt över diagrammet</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>NAME</source>
        <translation>NAMN</translation>
    </message>
    <message>
        <source>Years that costs are summed over.</source>
        <translation>Antal år som kostnaderna summeras över.</translation>
    </message>
    <message>
        <source>YEARS</source>
        <translation>ÅR</translation>
    </message>
    <message>
        <source>Discount rate.</source>
        <translation>Kalkylränta.</translation>
    </message>
    <message>
        <source>PERCENT</source>
        <translation>PROCENT</translation>
    </message>
    <message>
        <source>Stop improving after this time.</source>
        <translation>Sluta förbättra efter denna tid.</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEKUNDER</translation>
    </message>
    <message>
        <source>Stop when proved this close to the best.</source>
        <translation>Sluta när planen bevisligen ligger så nära den bästa.</translation>
    </message>
    <message>
        <source>one-common: one common service a function and class; free: each unit its own.</source>
        <translation>one-common: ett gemensamt system per funktion och klass; free: varje verksamhet sitt eget.</translation>
    </message>
    <message>
        <source>MODE</source>
        <translation>LÄGE</translation>
    </message>
    <message>
        <source>FILE.json</source>
        <translation>FIL.json</translation>
    </message>
    <message>
        <source>--strict is one-common or free</source>
        <translation>--strict är one-common eller free</translation>
    </message>
    <message>
        <source>Calculating</source>
        <translation>Beräknar</translation>
    </message>
    <message>
        <source>Yearly cost %1 today, %2 in the target; one-time cost %3, net present saving %4</source>
        <translation>Årskostnad %1 i dag, %2 i målarkitekturen; engångskostnad %3, besparing i nuvärde %4</translation>
    </message>
    <message>
        <source>Objective %1, proved bound %2, gap %3 % (%4)</source>
        <translation>Målvärde %1, bevisad gräns %2, gap %3 % (%4)</translation>
    </message>
    <message numerus="yes">
        <source>Nobody may serve “%1” (%n unit(s))</source>
        <translation>
            <numerusform>Inget system får stödja ”%1” (%n verksamhet)</numerusform>
            <numerusform>Inget system får stödja ”%1” (%n verksamheter)</numerusform>
        </translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MODELL</translation>
    </message>
    <message>
        <source>the consolidation analysis: a verdict for every application</source>
        <translation>konsolideringsanalysen: en bedömning av varje applikation</translation>
    </message>
    <message>
        <source>Exit with 1 when something at least this severe is found: info, warning, error.</source>
        <translation>Avsluta med 1 när något minst så allvarligt hittas: info, warning, error.</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>GRAD</translation>
    </message>
    <message>
        <source>--fail-on is info, warning or error</source>
        <translation>--fail-on är info, warning eller error</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 iakttagelser</translation>
    </message>
    <message>
        <source>Try: landskap-cli --help</source>
        <translation>Prova: landskap-cli --help</translation>
    </message>
    <message>
        <source>Interrupted; nothing was written.</source>
        <translation>Avbrutet; inget har skrivits.</translation>
    </message>
    <message>
        <source>Leave out groups with a lower score.</source>
        <translation>Utelämna grupper med lägre poäng.</translation>
    </message>
    <message>
        <source>0-1</source>
        <translation>0-1</translation>
    </message>
    <message>
        <source>--min is a number from 0 to 1</source>
        <translation>--min är ett tal från 0 till 1</translation>
    </message>
    <message>
        <source>groups of like applications, information registered twice</source>
        <translation>grupper av applikationer som liknar varandra, information som registreras dubbelt</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>UT</translation>
    </message>
    <message>
        <source>NAME|ID</source>
        <translation>NAMN|ID</translation>
    </message>
    <message>
        <source>Draw every view; OUT names the kind, &quot;views/*.pdf&quot; or &quot;.svg&quot;.</source>
        <translation>Rita alla vyer; UT anger filtypen, &quot;views/*.pdf&quot; eller &quot;.svg&quot;.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>no such view; `landskap-cli info` tells what is there</source>
        <translation>vyn finns inte; `landskap-cli info` visar vad som finns</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Skrivet: %1</translation>
    </message>
    <message>
        <source>MODEL -o OUT</source>
        <translation>MODELL -o UT</translation>
    </message>
    <message>
        <source>the model in another format, or views as PDF, SVG, PNG</source>
        <translation>modellen i ett annat format, eller vyer som PDF, SVG, PNG</translation>
    </message>
    <message>
        <source>Files or folders to read.</source>
        <translation>Filer eller mappar att läsa.</translation>
    </message>
    <message>
        <source>The landscape to join them into; made where it is missing.</source>
        <translation>Systemlandskapet som de ska fogas in i; skapas om det saknas.</translation>
    </message>
    <message>
        <source>MODEL.landskap</source>
        <translation>MODELL.landskap</translation>
    </message>
    <message>
        <source>Read, join and report, but write nothing.</source>
        <translation>Läs, foga samman och rapportera, men skriv inget.</translation>
    </message>
    <message>
        <source>%1: %2 added, %3 updated, %4 the same</source>
        <translation>%1: %2 tillagda, %3 uppdaterade, %4 oförändrade</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Relationer</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Användningar</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vyer</translation>
    </message>
    <message>
        <source>import needs files to read and --into MODEL.landskap</source>
        <translation>import behöver filer att läsa och --into MODELL.landskap</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
    <message>
        <source>IN... --into MODEL.landskap</source>
        <translation>IN... --into MODELL.landskap</translation>
    </message>
    <message>
        <source>read models and inventories and join them into a landscape</source>
        <translation>läs modeller och inventeringar och foga samman dem till ett systemlandskap</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Verksamheter</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applikationer</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktioner</translation>
    </message>
    <message>
        <source>Information objects</source>
        <translation>Informationsobjekt</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Informationsflöden</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Egenskaper</translation>
    </message>
    <message>
        <source>what is in a model, counted</source>
        <translation>vad som finns i en modell, räknat</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>Column mapping of a plain inventory.</source>
        <translation>Kolumnmappning för en enkel inventering.</translation>
    </message>
    <message>
        <source>Unit of rows that name none.</source>
        <translation>Verksamhet för rader som inte anger någon.</translation>
    </message>
    <message>
        <source>The model to read; it is not changed.</source>
        <translation>Modellen att läsa; den ändras inte.</translation>
    </message>
    <message>
        <source>one MODEL is needed</source>
        <translation>en MODELL behövs</translation>
    </message>
    <message>
        <source>A3 or A4.</source>
        <translation>A3 eller A4.</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>STORLEK</translation>
    </message>
    <message>
        <source>--paper is A3 or A4</source>
        <translation>--paper är A3 eller A4</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Skriver</translation>
    </message>
    <message>
        <source>Written: %1 (%2 pages, %3 diagrams)</source>
        <translation>Skrivet: %1 (%2 sidor, %3 diagram)</translation>
    </message>
    <message>
        <source>Where to: a .landskap file or a folder.</source>
        <translation>Vart: en .landskap-fil eller en mapp.</translation>
    </message>
    <message>
        <source>target needs -o OUT: a .landskap file, or a folder for CSV tables</source>
        <translation>target behöver -o UT: en .landskap-fil, eller en mapp för CSV-tabeller</translation>
    </message>
    <message>
        <source>the target landscape as a model of its own</source>
        <translation>målarkitekturen som en egen modell</translation>
    </message>
    <message>
        <source>Written: %1 (%2)</source>
        <translation>Skrivet: %1 (%2)</translation>
    </message>
    <message>
        <source>Usage: landskap-cli COMMAND [options]

Finds what is duplicated in a landscape of applications and computes the target.

Commands:
</source>
        <translation>Användning: landskap-cli KOMMANDO [flaggor]

Hittar det som är dubblerat i ett systemlandskap och beräknar målarkitekturen.

Kommandon:
</translation>
    </message>
    <message>
        <source>
A MODEL is a .landskap file, Archi&apos;s .archimate, exchange .xml, a folder with Landskap&apos;s CSV tables or Archi&apos;s CSV,
or a plain inventory as .csv or .tsv. `landskap-cli COMMAND --help` tells the options.
</source>
        <translation>
En MODELL är en .landskap-fil, Archis .archimate, utbytesformatets .xml, en mapp med Landskaps CSV-tabeller eller Archis CSV,
eller en enkel inventering som .csv eller .tsv. `landskap-cli KOMMANDO --help` visar flaggorna.
</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Visa den här hjälpen.</translation>
    </message>
    <message>
        <source>Write one JSON object to standard output.</source>
        <translation>Skriv ett JSON-objekt till standard ut.</translation>
    </message>
    <message>
        <source>Say nothing but errors.</source>
        <translation>Säg inget utom fel.</translation>
    </message>
    <message>
        <source>Language of texts: en or sv.</source>
        <translation>Textens språk: en eller sv.</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>KOD</translation>
    </message>
    <message>
        <source>--language is en or sv</source>
        <translation>--language är en eller sv</translation>
    </message>
    <message>
        <source>
There is no command “%1”.
</source>
        <translation>
Kommandot ”%1” finns inte.
</translation>
    </message>
    <message>
        <source>Tell seconds by the clock, not at the reference speed.</source>
        <translation>Ange sekunder enligt klockan, inte vid referenshastigheten.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>”%1”</translation>
    </message>
    <message>
        <source>    base: %1</source>
        <translation>    bas: %1</translation>
    </message>
    <message>
        <source>    ours: %1</source>
        <translation>    vår: %1</translation>
    </message>
    <message>
        <source>    theirs: %1</source>
        <translation>    deras: %1</translation>
    </message>
    <message>
        <source>    comes or goes with it: %1</source>
        <translation>    följer med: %1</translation>
    </message>
    <message>
        <source>findings: language, completeness, policy, duplicates, smells</source>
        <translation>iakttagelser: språk, fullständighet, policy, dubbletter, arkitekturbrister</translation>
    </message>
    <message>
        <source>The earlier model; neither is changed.</source>
        <translation>Den tidigare modellen; ingen av dem ändras.</translation>
    </message>
    <message>
        <source>The later model.</source>
        <translation>Den senare modellen.</translation>
    </message>
    <message>
        <source>Draw this view, by name or id, with the differences in colour.</source>
        <translation>Rita denna vy, med namn eller id, med skillnaderna i färg.</translation>
    </message>
    <message>
        <source>The picture: .pdf, .svg or .png.</source>
        <translation>Bilden: .pdf, .svg eller .png.</translation>
    </message>
    <message>
        <source>Called by git (diff.&lt;name&gt;.command): takes git&apos;s seven arguments; the exit code is 0.</source>
        <translation>Anropas av git (diff.&lt;namn&gt;.command): tar gits sju argument; slutkoden är 0.</translation>
    </message>
    <message>
        <source>Differences in %1</source>
        <translation>Skillnader i %1</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Inga skillnader</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 changed</source>
        <translation>%1 tillagda, %2 borttagna, %3 ändrade</translation>
    </message>
    <message>
        <source>--git-diff takes the seven arguments that git gives</source>
        <translation>--git-diff tar de sju argument som git ger</translation>
    </message>
    <message>
        <source>diff needs two models, A and B</source>
        <translation>diff behöver två modeller, A och B</translation>
    </message>
    <message>
        <source>a picture needs --view and -o OUT with the ending .pdf, .svg or .png</source>
        <translation>en bild behöver --view och -o UT med ändelsen .pdf, .svg eller .png</translation>
    </message>
    <message>
        <source>A B</source>
        <translation>A B</translation>
    </message>
    <message>
        <source>what is added, removed and changed between two models</source>
        <translation>vad som har lagts till, tagits bort och ändrats mellan två modeller</translation>
    </message>
    <message>
        <source>By its ending: .landskap, .xml (exchange), .archimate, .xlsx, .graphml, .dot, .json, a folder for CSV tables, or a view as .pdf, .svg or .png.</source>
        <translation>Enligt filändelsen: .landskap, .xml (utbytesfil), .archimate, .xlsx, .graphml, .dot, .json, en mapp för CSV-tabeller, eller en vy som .pdf, .svg eller .png.</translation>
    </message>
    <message>
        <source>Instead of the ending: landskap, exchange, archi, xlsx, csv-set, archi-csv, graphml, dot, json.</source>
        <translation>I stället för filändelsen: landskap, exchange, archi, xlsx, csv-set, archi-csv, graphml, dot, json.</translation>
    </message>
    <message>
        <source>export needs -o OUT with a known ending, a folder, or .pdf, .svg, .png with --view</source>
        <translation>export behöver -o UT med en känd filändelse, en mapp, eller .pdf, .svg, .png med --view</translation>
    </message>
    <message>
        <source>Take elements that are the same with at least this probability (0 to 1) for the same; without it, they are only listed.</source>
        <translation>Räkna element som är samma sak med minst denna sannolikhet (0 till 1) som samma; utan detta listas de bara.</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) changed since the last import</source>
        <translation>
            <numerusform>%n rad ändrad sedan den senaste importen</numerusform>
            <numerusform>%n rader ändrade sedan den senaste importen</numerusform>
        </translation>
    </message>
    <message>
        <source>--accept-similar needs a probability between 0 and 1</source>
        <translation>--accept-similar behöver en sannolikhet mellan 0 och 1</translation>
    </message>
    <message>
        <source>The first inventory, as CSV.</source>
        <translation>Den första inventeringen, som CSV.</translation>
    </message>
    <message>
        <source>LEFT.csv</source>
        <translation>VÄNSTER.csv</translation>
    </message>
    <message>
        <source>RIGHT.csv</source>
        <translation>HÖGER.csv</translation>
    </message>
    <message>
        <source>Where to write the pairs; - or nothing for standard output.</source>
        <translation>Vart paren ska skrivas; - eller inget för standard ut.</translation>
    </message>
    <message>
        <source>PAIRS.csv</source>
        <translation>PAR.csv</translation>
    </message>
    <message>
        <source>COL</source>
        <translation>KOL</translation>
    </message>
    <message>
        <source>Each row has at most one partner.</source>
        <translation>Varje rad har högst en motsvarighet.</translation>
    </message>
    <message>
        <source>there is no column “%1”</source>
        <translation>det finns ingen kolumn ”%1”</translation>
    </message>
    <message>
        <source>it has: %1</source>
        <translation>det som finns: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) found</source>
        <translation>
            <numerusform>%n par hittat</numerusform>
            <numerusform>%n par hittade</numerusform>
        </translation>
    </message>
    <message>
        <source>match needs LEFT.csv and RIGHT.csv</source>
        <translation>match behöver VÄNSTER.csv och HÖGER.csv</translation>
    </message>
    <message>
        <source>LEFT.csv RIGHT.csv [-o PAIRS.csv]</source>
        <translation>VÄNSTER.csv HÖGER.csv [-o PAR.csv]</translation>
    </message>
    <message>
        <source>find the same thing in two inventories</source>
        <translation>hitta samma sak i två inventeringar</translation>
    </message>
    <message>
        <source>The version both come from; an empty file if there is none.</source>
        <translation>Versionen som båda utgår från; en tom fil om det inte finns någon.</translation>
    </message>
    <message>
        <source>Our version.</source>
        <translation>Vår version.</translation>
    </message>
    <message>
        <source>The other version.</source>
        <translation>Den andra versionen.</translation>
    </message>
    <message>
        <source>Where the merged model goes, in the format of its ending, else that of OURS; may be one of the three.</source>
        <translation>Vart den sammanslagna modellen ska skrivas, i det format som filändelsen anger, annars samma som VÅR; får vara en av de tre.</translation>
    </message>
    <message>
        <source>Settle all conflicts for that side: ours or theirs.</source>
        <translation>Avgör alla konflikter till förmån för den sidan: ours eller theirs.</translation>
    </message>
    <message>
        <source>SIDE</source>
        <translation>SIDA</translation>
    </message>
    <message>
        <source>the file cannot be replaced</source>
        <translation>filen kan inte ersättas</translation>
    </message>
    <message>
        <source>check that it may be written to</source>
        <translation>kontrollera att den får skrivas</translation>
    </message>
    <message>
        <source>merge needs BASE, OURS and THEIRS, and -o OUT</source>
        <translation>merge behöver BAS, VÅR och DERAS, och -o UT</translation>
    </message>
    <message>
        <source>--prefer is ours or theirs</source>
        <translation>--prefer är ours eller theirs</translation>
    </message>
    <message>
        <source>OURS is of a format that can only be read; give OUT an ending such as .landskap</source>
        <translation>VÅR har ett format som bara kan läsas; ge UT en filändelse som .landskap</translation>
    </message>
    <message>
        <source>Not carried by this format: %1 (%2)</source>
        <translation>Ryms inte i detta format: %1 (%2)</translation>
    </message>
    <message>
        <source>BASE OURS THEIRS -o OUT</source>
        <translation>BAS VÅR DERAS -o UT</translation>
    </message>
    <message>
        <source>two versions of a model that come from a third, in one</source>
        <translation>två versioner av en modell, båda från en tredje, sammanslagna till en</translation>
    </message>
    <message>
        <source>archi, grafico, exchange, archi-csv, csv-set, xlsx, inventory or landskap-json; else found out.</source>
        <translation>archi, grafico, exchange, archi-csv, csv-set, xlsx, inventory eller landskap-json; annars avgörs det av filen.</translation>
    </message>
    <message>
        <source>Where a conflict (!) is left, our side stands. Choose in Landskap (File, Merge another version), or run again with --prefer.</source>
        <translation>Där en konflikt (!) återstår gäller vår sida. Välj i Landskap (Arkiv, Slå samman med en annan version) eller kör igen med --prefer.</translation>
    </message>
    <message>
        <source>The view to draw, by name or id; may be given several times.</source>
        <translation>Vyn som ska ritas, med namn eller id; kan anges flera gånger.</translation>
    </message>
    <message>
        <source>All chosen views in one .pdf, OUT, with a bookmark for each.</source>
        <translation>Alla valda vyer i en .pdf, UT, med ett bokmärke för var och en.</translation>
    </message>
    <message>
        <source>Sheets of a .pdf: A5 to A0, Letter, Legal, Tabloid. Without it a page is as large as its view.</source>
        <translation>Ark för en .pdf: A5 till A0, Letter, Legal, Tabloid. Utan det är en sida så stor som sin vy.</translation>
    </message>
    <message>
        <source>The long side of the paper lies; without this or --portrait, as the view does.</source>
        <translation>Pappret ligger; utan detta eller --portrait som vyn gör.</translation>
    </message>
    <message>
        <source>The long side of the paper stands.</source>
        <translation>Pappret står.</translation>
    </message>
    <message>
        <source>How a view lies on --paper: page (on one sheet, never enlarged), poster (as large as the sheet holds), tiles (over many sheets, with marks to cut).</source>
        <translation>Hur en vy ligger på --paper: page (på ett ark, aldrig förstorad), poster (så stor som arket rymmer), tiles (över många ark, med skärmärken).</translation>
    </message>
    <message>
        <source>HOW</source>
        <translation>HUR</translation>
    </message>
    <message>
        <source>Pixels a point of a .png; 1 is 96 dots an inch. Of --fit tiles: 1 is full size.</source>
        <translation>Bildpunkter per punkt i en .png; 1 är 96 punkter per tum. För --fit tiles: 1 är full storlek.</translation>
    </message>
    <message>
        <source>Of --fit tiles: so many sheets side by side, instead of --scale.</source>
        <translation>För --fit tiles: så många ark bredvid varandra, i stället för --scale.</translation>
    </message>
    <message>
        <source>Of --fit tiles: millimetres that neighbouring sheets both show.</source>
        <translation>För --fit tiles: millimeter som två grannark båda visar.</translation>
    </message>
    <message>
        <source>MM</source>
        <translation>MM</translation>
    </message>
    <message>
        <source>Millimetres of --paper that stay white.</source>
        <translation>Millimeter av --paper som förblir vita.</translation>
    </message>
    <message>
        <source>No line with view, author, date, scale and page on --paper.</source>
        <translation>Ingen rad med vy, upphov, datum, skala och sida på --paper.</translation>
    </message>
    <message>
        <source>No legend of kinds on --paper.</source>
        <translation>Ingen teckenförklaring över typer på --paper.</translation>
    </message>
    <message>
        <source>The texts of the view and its elements on pages behind it.</source>
        <translation>Texterna om vyn och dess element på sidor efter den.</translation>
    </message>
    <message>
        <source>PDF/A-1b, for archives.</source>
        <translation>PDF/A-1b, för arkiv.</translation>
    </message>
    <message>
        <source>Who stands in the title block and the file.</source>
        <translation>Vem som står i titelfältet och i filen.</translation>
    </message>
    <message>
        <source>The date in the title block and the file; without it there is none.</source>
        <translation>Datumet i titelfältet och i filen; utan det finns inget.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>ÅÅÅÅ-MM-DD</translation>
    </message>
    <message>
        <source>A .png or .svg without a ground.</source>
        <translation>En .png eller .svg utan bakgrund.</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Ritar</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>%1 vyer</translation>
    </message>
    <message>
        <source>Changes taken: %1 (deletions: %2). Conflicts: %3 (left: %4)</source>
        <translation>Tagna ändringar: %1 (borttagningar: %2). Konflikter: %3 (kvar: %4)</translation>
    </message>
    <message>
        <source>Draw the views laid out anew (the model stays as it is): layered, compact, nested, grid.</source>
        <translation>Rita vyerna ordnade på nytt (modellen förblir som den är): layered, compact, nested, grid.</translation>
    </message>
    <message>
        <source>The colour scheme: %1.</source>
        <translation>Färgschemat: %1.</translation>
    </message>
    <message>
        <source>--%1 has a value that cannot be used</source>
        <translation>--%1 har ett värde som inte kan användas</translation>
    </message>
    <message>
        <source>One-time costs of the whole plan may be at most this.</source>
        <translation>Hela planens engångskostnader får vara högst detta.</translation>
    </message>
    <message>
        <source>AMOUNT</source>
        <translation>BELOPP</translation>
    </message>
    <message>
        <source>How the target&apos;s cost is shared among units: use, headcount or price.</source>
        <translation>Hur målarkitekturens kostnad fördelas på verksamheter: use, headcount eller price.</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>REGEL</translation>
    </message>
    <message>
        <source>No unit pays more a year than today; tells what that takes.</source>
        <translation>Ingen verksamhet betalar mer per år än i dag; talar om vad det kräver.</translation>
    </message>
    <message>
        <source>Leave independent parts of the landscape as they are where the plan costs more than the present made legal.</source>
        <translation>Lämna oberoende delar av landskapet som de är där planen kostar mer än nuläget gjort tillåtet.</translation>
    </message>
    <message>
        <source>Tell how the plan stands up to what is not known, and which facts are worth collecting.</source>
        <translation>Tala om hur planen står sig mot det som inte är känt, och vilka uppgifter som är värda att samla in.</translation>
    </message>
    <message>
        <source>--allocation is use, headcount or price</source>
        <translation>--allocation är use, headcount eller price</translation>
    </message>
    <message>
        <source>There is no plan: these facts cannot hold together.</source>
        <translation>Det finns ingen plan: dessa uppgifter kan inte gälla tillsammans.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, rad %2</translation>
    </message>
    <message>
        <source>Further words that mean the same, as JSON.</source>
        <translation>Fler ord som betyder samma sak, som JSON.</translation>
    </message>
    <message>
        <source>Two applications of one unit may be the same thing, too.</source>
        <translation>Även två applikationer i en verksamhet kan vara samma sak.</translation>
    </message>
    <message>
        <source>One product installed several times</source>
        <translation>En produkt installerad flera gånger</translation>
    </message>
    <message>
        <source>Probably the same thing under several names (evidence in bits)</source>
        <translation>Troligen samma sak under flera namn (bevis i bitar)</translation>
    </message>
    <message>
        <source>%1 is installed %2 times: %3.</source>
        <translation>%1 är installerad %2 gånger: %3.</translation>
    </message>
    <message>
        <source>%1 % likely: %2.</source>
        <translation>%1 % sannolikt: %2.</translation>
    </message>
    <message>
        <source>To be answered: yes or no (evidence in bits)</source>
        <translation>Att besvara: ja eller nej (bevis i bitar)</translation>
    </message>
    <message>
        <source>Yes: %1</source>
        <translation>Ja: %1</translation>
    </message>
    <message>
        <source>What could take over, by the functions served</source>
        <translation>Vad som kunde ta över, efter de funktioner som betjänas</translation>
    </message>
    <message>
        <source>Information registered twice, and what goes with it</source>
        <translation>Information som registreras två gånger, och vad som hör till</translation>
    </message>
    <message>
        <source>flow needed: %1 → %2</source>
        <translation>flöde behövs: %1 → %2</translation>
    </message>
    <message>
        <source>The second inventory, as CSV; the first one again to find what it lists twice.</source>
        <translation>Den andra inventeringen, som CSV; den första igen för att hitta det som den tar upp två gånger.</translation>
    </message>
    <message>
        <source>Column with the unit that a row belongs to: its name says nothing in names, and within one file two rows of one unit are two things.</source>
        <translation>Kolumn med den verksamhet som en rad hör till: dess namn säger inget i namnen, och inom en fil är två rader för en verksamhet två saker.</translation>
    </message>
    <message>
        <source>%1, %2 to %3: one-time cost %4, yearly saving from then on %5 (%6 so far), cash %7</source>
        <translation>%1, %2 till %3: engångskostnad %4, årlig besparing därefter %5 (%6 hittills), kassa %7</translation>
    </message>
    <message>
        <source>One-time costs of a year may be at most this.</source>
        <translation>Ett års engångskostnader får vara högst detta.</translation>
    </message>
    <message>
        <source>Work packages that one wave can carry.</source>
        <translation>Arbetspaket som en etapp rymmer.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ANTAL</translation>
    </message>
    <message>
        <source>Length of a wave, 6 months unless told.</source>
        <translation>En etapps längd, 6 månader om inget sägs.</translation>
    </message>
    <message>
        <source>MONTHS</source>
        <translation>MÅNADER</translation>
    </message>
    <message>
        <source>First day of the first wave; the next month&apos;s unless told.</source>
        <translation>Första etappens första dag; nästa månads om inget sägs.</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>DATUM</translation>
    </message>
    <message>
        <source>Take packages that wait for one another apart, with temporary interfaces.</source>
        <translation>Skilj paket som väntar på varandra åt, med tillfälliga integrationer.</translation>
    </message>
    <message>
        <source>What a temporary interface costs a year.</source>
        <translation>Vad en tillfällig integration kostar per år.</translation>
    </message>
    <message>
        <source>the way to the target in waves</source>
        <translation>vägen till målarkitekturen i etapper</translation>
    </message>
    <message>
        <source>PDF/A-2b, for archives, smaller.</source>
        <translation>PDF/A-2b, för arkiv, mindre.</translation>
    </message>
    <message>
        <source>For a board: the decision on one page, the way there, how sure it is; eight pages at most.</source>
        <translation>För en styrelse: beslutet på en sida, vägen dit, hur säkert det är; högst åtta sidor.</translation>
    </message>
    <message>
        <source>Who answers for the report.</source>
        <translation>Vem som svarar för rapporten.</translation>
    </message>
    <message>
        <source>budget, capacity and wave length are positive numbers; the start is a date like 2027-01-01</source>
        <translation>budget, kapacitet och etapplängd är positiva tal; starten är ett datum som 2027-01-01</translation>
    </message>
    <message>
        <source>%1 (done in %2)</source>
        <translation>%1 (klar i %2)</translation>
    </message>
    <message>
        <source>What leading one flow over, or building one, costs once.</source>
        <translation>Vad det kostar en gång att leda om ett flöde eller bygga ett.</translation>
    </message>
    <message>
        <source>budget, capacity, wave length, bridge cost and flow cost are positive numbers; the start is a date like 2027-01-01</source>
        <translation>budget, kapacitet, etapplängd, kostnad för brygga och för flöde är positiva tal; starten är ett datum som 2027-01-01</translation>
    </message>
    <message>
        <source>The plan costs %1 over %2 years; it is proved that none costs less.</source>
        <translation>Planen kostar %1 på %2 år; det är bevisat att ingen kostar mindre.</translation>
    </message>
    <message>
        <source>The plan costs %1 over %2 years; it is proved that none costs less than %3 (%4 % below).</source>
        <translation>Planen kostar %1 på %2 år; det är bevisat att ingen kostar mindre än %3 (%4 % lägre).</translation>
    </message>
    <message numerus="yes">
        <source>%n further pair(s) do one and the same function, and nothing known says which should take over.</source>
        <translation>
            <numerusform>Ytterligare %n par gör en och samma funktion, och inget som är känt säger vilken som bör ta över.</numerusform>
            <numerusform>Ytterligare %n par gör en och samma funktion, och inget som är känt säger vilken som bör ta över.</numerusform>
        </translation>
    </message>
    <message>
        <source>The view to lay out, by name or id.</source>
        <translation>Vyn som ska läggas ut, med namn eller id.</translation>
    </message>
    <message>
        <source>layered (few crossings), compact (large views), containment (boxes in boxes) or grid.</source>
        <translation>layered (få korsningar), compact (stora vyer), containment (rutor i rutor) eller grid.</translation>
    </message>
    <message>
        <source>Where to: a model with the view laid out, or its picture as .pdf, .svg or .png. Without it only figures are told.</source>
        <translation>Vart: en modell med vyn utlagd, eller bilden av den som .pdf, .svg eller .png. Utan den visas bara siffror.</translation>
    </message>
    <message>
        <source>--engine is layered, compact, containment or grid</source>
        <translation>--engine är layered, compact, containment eller grid</translation>
    </message>
    <message>
        <source>layout needs -o OUT with the ending of a model or of .pdf, .svg, .png</source>
        <translation>layout behöver -o OUT med ändelsen för en modell eller .pdf, .svg, .png</translation>
    </message>
    <message>
        <source>layout needs --view with the name or id of a view in the model</source>
        <translation>layout behöver --view med namn eller id för en vy i modellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln crossing(s)</source>
        <translation>
            <numerusform>%Ln korsning</numerusform>
            <numerusform>%Ln korsningar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %L3 × %L4 points, %L5 s</source>
        <translation>%1: %2, %L3 × %L4 punkter, %L5 s</translation>
    </message>
    <message>
        <source>MODEL --view NAME|ID [-o OUT]</source>
        <translation>MODELL --view NAMN|ID [-o UT]</translation>
    </message>
    <message>
        <source>a view laid out anew, with figures</source>
        <translation>en vy utlagd på nytt, med siffror</translation>
    </message>
    <message>
        <source>“%1” is mandatory.</source>
        <translation>”%1” är obligatorisk.</translation>
    </message>
    <message>
        <source>Decisions and assumptions of this scenario count.</source>
        <translation>Det här scenariots beslut och antaganden räknas.</translation>
    </message>
    <message>
        <source>Policy rules that differ from the region&apos;s, in place of those kept in the model.</source>
        <translation>Regler som skiljer sig från regionens, i stället för dem som sparats i modellen.</translation>
    </message>
    <message>
        <source>Hand what the search leaves unproved to CBC, where that is installed, for so long; tells what it proved.</source>
        <translation>Lämna det som sökningen inte bevisar till CBC, om det är installerat, så här länge; talar om vad som bevisades.</translation>
    </message>
    <message>
        <source>horizon, rate, time limit, gap, budget and seconds to prove are numbers, not negative</source>
        <translation>horisont, ränta, tidsgräns, gap, budget och sekunder för bevis är tal, inte negativa</translation>
    </message>
    <message>
        <source>horizon and rate are at most 100</source>
        <translation>horisont och ränta är högst 100</translation>
    </message>
    <message>
        <source>--prove needs CBC: no program cbc is installed</source>
        <translation>--prove behöver CBC: inget program cbc är installerat</translation>
    </message>
    <message>
        <source>Several applications for one function (how much of what each does another one does too, on average)</source>
        <translation>Flera applikationer för en funktion (hur mycket av det var och en gör som också en annan gör, i genomsnitt)</translation>
    </message>
    <message>
        <source>%1 is served by %2 applications (%4 %): %3.</source>
        <translation>%1 betjänas av %2 applikationer (%4 %): %3.</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>Nej: %1</translation>
    </message>
    <message>
        <source>Column with the id; without it, “id” or the first one, and where that says the same of several rows, their lines. LEFT,RIGHT where the two files call it otherwise.</source>
        <translation>Kolumnen med id; annars ”id” eller den första, och där den säger samma sak om flera rader, deras radnummer. VÄNSTER,HÖGER där de två filerna kallar den olika.</translation>
    </message>
    <message>
        <source>Column with the name; without it, “name” or the like, or the second one. LEFT,RIGHT where the two files call it otherwise.</source>
        <translation>Kolumnen med namnet; annars ”name” eller liknande, eller den andra. VÄNSTER,HÖGER där de två filerna kallar den olika.</translation>
    </message>
    <message>
        <source>The file to write: pages as PDF, or one HTML file.</source>
        <translation>Filen att skriva: sidor som PDF, eller en HTML-fil.</translation>
    </message>
    <message>
        <source>OUT.pdf|.html</source>
        <translation>UT.pdf|.html</translation>
    </message>
    <message>
        <source>For whom: board (as --brief), management (without the appendices), expert (all).</source>
        <translation>För vem: board (som --brief), management (utan bilagorna), expert (allt).</translation>
    </message>
    <message>
        <source>LEVEL</source>
        <translation>NIVÅ</translation>
    </message>
    <message>
        <source>These alone, with commas between: %1.</source>
        <translation>Bara dessa, med kommatecken emellan: %1.</translation>
    </message>
    <message>
        <source>NAMES</source>
        <translation>NAMN</translation>
    </message>
    <message>
        <source>report needs -o OUT.pdf or -o OUT.html</source>
        <translation>report behöver -o UT.pdf eller -o UT.html</translation>
    </message>
    <message>
        <source>there is no chapter “%1”; there are: %2</source>
        <translation>det finns inget kapitel ”%1”; det finns: %2</translation>
    </message>
    <message>
        <source>--audience is board, management or expert</source>
        <translation>--audience är board, management eller expert</translation>
    </message>
    <message>
        <source>MODEL -o OUT.pdf|.html</source>
        <translation>MODELL -o UT.pdf|.html</translation>
    </message>
    <message>
        <source>the target architecture as PDF or HTML</source>
        <translation>målarkitekturen som PDF eller HTML</translation>
    </message>
    <message>
        <source>there is no scenario “%1”: the model has none</source>
        <translation>det finns inget scenario ”%1”: modellen har inga</translation>
    </message>
    <message>
        <source>there is no scenario “%1”; there are: %2</source>
        <translation>det finns inget scenario ”%1”; det finns: %2</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 per år</translation>
    </message>
    <message>
        <source>there is no application “%1”</source>
        <translation>det finns ingen applikation ”%1”</translation>
    </message>
    <message>
        <source>Tell the reasons of the verdict on this application (its name or id) with figures and sources; may be given several times.</source>
        <translation>Ange skälen till bedömningen av den här applikationen (namn eller id) med siffror och källor; kan anges flera gånger.</translation>
    </message>
</context>
<context>
    <name>consolidation</name>
    <message>
        <source>%1 more</source>
        <translation>%1 till</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 i stället för %2</translation>
    </message>
    <message>
        <source>The analysis was stopped before it was done.</source>
        <translation>Analysen stoppades innan den var klar.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Starta den på nytt.</translation>
    </message>
    <message>
        <source>A horizon of %1 years at a rate of %2 % cannot be calculated with.</source>
        <translation>Det går inte att räkna med en horisont på %1 år och en ränta på %2 %.</translation>
    </message>
    <message>
        <source>Give a horizon from 1 to 100 years and a rate from 0 to 100 %.</source>
        <translation>Ange en horisont på 1 till 100 år och en ränta på 0 till 100 %.</translation>
    </message>
    <message>
        <source>Some information is not classified and reckoned as sensitive as its like; that costs up to %1 over the horizon.</source>
        <translation>Viss information är inte klassad och räknas som lika känslig som liknande information; det kostar upp till %1 över horisonten.</translation>
    </message>
    <message>
        <source>No costs are known. The plan is structural: it keeps the fewest systems, and then moves the fewest needs.</source>
        <translation>Inga kostnader är kända. Planen är strukturell: den behåller så få system som möjligt och flyttar därefter så få behov som möjligt.</translation>
    </message>
    <message>
        <source>Moving a person to another system is reckoned at %1 %2 once where the inventory does not say (policy P5).</source>
        <translation>Att flytta en person till ett annat system räknas som en engångskostnad på %1 %2 där inventeringen inte anger något (policy P5).</translation>
    </message>
    <message>
        <source>The plan is proved to be within %1 % of the cheapest.</source>
        <translation>Planen ligger bevisligen inom %1 % från den billigaste.</translation>
    </message>
    <message>
        <source>Some numbers of users are unknown and estimated.</source>
        <translation>Vissa antal användare är okända och uppskattade.</translation>
    </message>
    <message>
        <source>Recorded for no application, and left out for all: %1.</source>
        <translation>Saknas för alla applikationer och är därför inte med för någon: %1.</translation>
    </message>
    <message>
        <source>to be built (P13)</source>
        <translation>ska byggas (P13)</translation>
    </message>
    <message>
        <source>running cost</source>
        <translation>driftkostnad</translation>
    </message>
    <message>
        <source>licence per user</source>
        <translation>licens per användare</translation>
    </message>
    <message>
        <source>cost to make it common</source>
        <translation>kostnad för att göra den gemensam</translation>
    </message>
    <message>
        <source>cost to retire it</source>
        <translation>kostnad för att avveckla den</translation>
    </message>
    <message>
        <source>extra protection per user</source>
        <translation>extra skydd per användare</translation>
    </message>
    <message>
        <source>cost to buy it</source>
        <translation>kostnad för att köpa den</translation>
    </message>
    <message>
        <source>%1 protects %2 at level %3, and the need asks for level %4; no price for raising it is known.</source>
        <translation>%1 skyddar %2 på nivå %3, och behovet kräver nivå %4; inget pris för att höja den är känt.</translation>
    </message>
    <message>
        <source>%1 fits the function to %2 %, and at least %3 % is asked for.</source>
        <translation>%1 täcker funktionen till %2 %, och minst %3 % krävs.</translation>
    </message>
    <message>
        <source>%1 is out of vendor support from %2, and no price for an upgrade is known.</source>
        <translation>%1 är utan leverantörssupport från %2, och inget pris för en uppgradering är känt.</translation>
    </message>
    <message>
        <source>It was decided that %1 goes: %2.</source>
        <translation>Det är beslutat att %1 ska bort: %2.</translation>
    </message>
    <message>
        <source>It was decided to replace the system by a product, and %1 is none.</source>
        <translation>Det är beslutat att ersätta systemet med en produkt, och %1 är ingen produkt.</translation>
    </message>
    <message>
        <source>It was decided that %1 stays local.</source>
        <translation>Det är beslutat att %1 förblir lokal.</translation>
    </message>
    <message>
        <source>%1 decided: %2 – %3.</source>
        <translation>%1 har beslutat: %2 – %3.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Någon</translation>
    </message>
    <message>
        <source>%1 The function %2 is mandatory and common for all units (P11).</source>
        <translation>%1 Funktionen %2 är obligatorisk och gemensam för alla verksamheter (P11).</translation>
    </message>
    <message>
        <source>%1 Then nothing may serve %2, which is served today.</source>
        <translation>%1 Då får inget system stödja %2, som har stöd i dag.</translation>
    </message>
    <message>
        <source>one system kept</source>
        <translation>ett system behålls</translation>
    </message>
    <message>
        <source>buying it</source>
        <translation>inköp</translation>
    </message>
    <message>
        <source>making it common</source>
        <translation>att göra den gemensam</translation>
    </message>
    <message>
        <source>upgrading it</source>
        <translation>uppgradering</translation>
    </message>
    <message>
        <source>raising its protection</source>
        <translation>höjt skydd</translation>
    </message>
    <message>
        <source>%1 is bought (needs it serves: %2).</source>
        <translation>%1 köps in (behov den tillgodoser: %2).</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>behov</translation>
    </message>
    <message>
        <source>Buying %1 would pay if it cost %2 less.</source>
        <translation>Att köpa %1 skulle löna sig om det kostade %2 mindre.</translation>
    </message>
    <message>
        <source>an unknown date</source>
        <translation>ett okänt datum</translation>
    </message>
    <message>
        <source>no reason recorded</source>
        <translation>ingen motivering registrerad</translation>
    </message>
    <message>
        <source>%1 decided on %2: %3 (%4).</source>
        <translation>%1 beslutade %2: %3 (%4).</translation>
    </message>
    <message>
        <source>%1 is mandatory for all units and stays common.</source>
        <translation>%1 är obligatorisk för alla verksamheter och förblir gemensam.</translation>
    </message>
    <message>
        <source>units that use it</source>
        <translation>verksamheter som använder den</translation>
    </message>
    <message>
        <source>Nobody has said what %1 does, so nothing can be said about what could take its place.</source>
        <translation>Ingen har angett vad %1 gör, så inget kan sägas om vad som kan ersätta den.</translation>
    </message>
    <message>
        <source>known functions</source>
        <translation>kända funktioner</translation>
    </message>
    <message>
        <source>Some information is not classified. Reckoned as sensitive as its like, the verdict is: %1; as the least sensitive: %2.</source>
        <translation>Viss information är inte klassad. Räknad som lika känslig som liknande information blir bedömningen: %1; räknad som minst känslig: %2.</translation>
    </message>
    <message>
        <source>needs without class</source>
        <translation>behov utan klass</translation>
    </message>
    <message>
        <source>Not known for %1: %2. The true numbers could turn the verdict, which holds within %3.</source>
        <translation>Okänt för %1: %2. De verkliga talen kan ändra bedömningen, som håller inom %3.</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>marginal</translation>
    </message>
    <message>
        <source>No system may serve %1 in the target, so %2 stays until that is settled. %3</source>
        <translation>Inget system får stödja %1 i målarkitekturen, så %2 blir kvar tills det är löst. %3</translation>
    </message>
    <message>
        <source>units that need it</source>
        <translation>verksamheter som behöver den</translation>
    </message>
    <message>
        <source>%1 is operated with raised protection, which its users&apos; information asks for.</source>
        <translation>%1 drivs med höjt skydd, vilket användarnas information kräver.</translation>
    </message>
    <message>
        <source>Vendor support of %1 ends on %2, before the target date %3, so it is upgraded.</source>
        <translation>Leverantörssupporten för %1 upphör %2, före måldatumet %3, så den uppgraderas.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>någon</translation>
    </message>
    <message>
        <source>The need of %1 for %2 is accepted as unique by %3 on %4: %5.</source>
        <translation>Behovet som %1 har av %2 är godtaget som unikt av %3 %4: %5.</translation>
    </message>
    <message>
        <source>users</source>
        <translation>användare</translation>
    </message>
    <message>
        <source>%1 exchanges information with the common %2.</source>
        <translation>%1 utbyter information med den gemensamma applikationen %2.</translation>
    </message>
    <message>
        <source>flows to common systems</source>
        <translation>flöden till gemensamma system</translation>
    </message>
    <message>
        <source>%1 stays local but exchanges nothing with a common system; a flow with %2 is missing.</source>
        <translation>%1 förblir lokal men har inget utbyte med något gemensamt system; ett flöde med %2 saknas.</translation>
    </message>
    <message>
        <source>%1 stays local but exchanges nothing with a common system.</source>
        <translation>%1 förblir lokal men har inget utbyte med något gemensamt system.</translation>
    </message>
    <message>
        <source>units</source>
        <translation>verksamheter</translation>
    </message>
    <message>
        <source>No other system may serve %1, whose information asks for protection level %2.</source>
        <translation>Inget annat system får stödja %1, vars information kräver skyddsnivå %2.</translation>
    </message>
    <message>
        <source>%1 protects the information of %2 at the level %3 it asks for; not every rival does.</source>
        <translation>%1 skyddar informationen i %2 på den nivå %3 som den kräver; det gör inte alla alternativ.</translation>
    </message>
    <message>
        <source>protection level</source>
        <translation>skyddsnivå</translation>
    </message>
    <message>
        <source>extra cost without it</source>
        <translation>merkostnad utan den</translation>
    </message>
    <message>
        <source>%1 stays apart from the system for more sensitive information, whose protection would cost every user more.</source>
        <translation>%1 hålls åtskild från systemet för känsligare information, vars skydd skulle kosta varje användare mer.</translation>
    </message>
    <message>
        <source>%1 is not in operation and nobody uses it.</source>
        <translation>%1 är inte i drift och ingen använder den.</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>användningar</translation>
    </message>
    <message>
        <source>Nobody uses %1 today, and no plan is cheaper with it.</source>
        <translation>Ingen använder %1 i dag, och ingen plan blir billigare med den.</translation>
    </message>
    <message>
        <source>units that move</source>
        <translation>verksamheter som flyttar</translation>
    </message>
    <message>
        <source>%1 is on the market and takes over %2 from %3.</source>
        <translation>%1 finns på marknaden och tar över %2 från %3.</translation>
    </message>
    <message>
        <source>%1 takes over %2 from %3: one system for the same function.</source>
        <translation>%1 tar över %2 från %3: ett system för samma funktion.</translation>
    </message>
    <message>
        <source>one-time cost</source>
        <translation>engångskostnad</translation>
    </message>
    <message>
        <source>margin F* − F</source>
        <translation>marginal F* − F</translation>
    </message>
    <message>
        <source>The next best choice, %1, costs %2 more over %3 years.</source>
        <translation>Det näst bästa valet, %1, kostar %2 mer över %3 år.</translation>
    </message>
    <message>
        <source>Another choice, %1, costs the same over %2 years.</source>
        <translation>Ett annat val, %1, kostar lika mycket över %2 år.</translation>
    </message>
    <message>
        <source>What %1 does today costs as much a year as before, and %2 once.</source>
        <translation>Det som %1 gör i dag kostar lika mycket per år som tidigare, och %2 i engångskostnad.</translation>
    </message>
    <message>
        <source>What %1 does today costs %2 less a year, for %3 once.</source>
        <translation>Det som %1 gör i dag kostar %2 mindre per år, för en engångskostnad på %3.</translation>
    </message>
    <message>
        <source>What %1 does today costs %2 more a year, and %3 once.</source>
        <translation>Det som %1 gör i dag kostar %2 mer per år, och %3 i engångskostnad.</translation>
    </message>
    <message>
        <source>needs it serves today</source>
        <translation>behov den tillgodoser i dag</translation>
    </message>
    <message>
        <source>needs it serves in the target</source>
        <translation>behov den tillgodoser i målarkitekturen</translation>
    </message>
    <message>
        <source>No costs are known, so the plan keeps the fewest systems, and then moves the fewest needs; %1 serves %2 needs today and %3 in the target.</source>
        <translation>Inga kostnader är kända, så planen behåller så få system som möjligt och flyttar därefter så få behov som möjligt; %1 tillgodoser %2 behov i dag och %3 i målarkitekturen.</translation>
    </message>
    <message>
        <source>%1 has no named owner; the target is not complete without one.</source>
        <translation>%1 har ingen namngiven ägare; målarkitekturen är inte komplett utan en sådan.</translation>
    </message>
    <message>
        <source>%1 has several owners (%2); the target asks for exactly one.</source>
        <translation>%1 har flera ägare (%2); målarkitekturen kräver exakt en.</translation>
    </message>
    <message>
        <source>owners</source>
        <translation>ägare</translation>
    </message>
    <message>
        <source>%1 – target</source>
        <translation>%1 – målarkitektur</translation>
    </message>
    <message>
        <source>to be built (P3)</source>
        <translation>ska byggas (P3)</translation>
    </message>
    <message>
        <source>What it costs to move people to another system is counted only where the inventory says it; the policy can name an amount for the rest (P5).</source>
        <translation>Vad det kostar att flytta människor till ett annat system räknas bara där inventeringen anger det; policyn kan ange ett belopp för resten (P5).</translation>
    </message>
    <message>
        <source>fixed cost over the horizon (F)</source>
        <translation>fast kostnad över horisonten (F)</translation>
    </message>
    <message>
        <source>break-even (F*)</source>
        <translation>brytpunkt (F*)</translation>
    </message>
    <message numerus="yes">
        <source>%1 is the common system for %2, used by %n unit(s).</source>
        <translation>
            <numerusform>%1 är det gemensamma systemet för %2 och används av %n verksamhet.</numerusform>
            <numerusform>%1 är det gemensamma systemet för %2 och används av %n verksamheter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 becomes the one system for %2 in %n unit(s) and takes over from %3.</source>
        <translation>
            <numerusform>%1 blir det enda systemet för %2 i %n verksamhet och tar över från %3.</numerusform>
            <numerusform>%1 blir det enda systemet för %2 i %n verksamheter och tar över från %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>cost today</source>
        <translation>kostnad i dag</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>besparing</translation>
    </message>
    <message>
        <source>to have %1 as well</source>
        <translation>att ha %1 också</translation>
    </message>
    <message>
        <source>to do without %1</source>
        <translation>att klara sig utan %1</translation>
    </message>
    <message>
        <source>to run %1 in another way (common, local, raised protection)</source>
        <translation>att driva %1 på annat sätt (gemensamt, lokalt, höjt skydd)</translation>
    </message>
    <message>
        <source>to decide otherwise on %1</source>
        <translation>att besluta annorlunda om %1</translation>
    </message>
    <message>
        <source>What %1 does today costs as much a year as before.</source>
        <translation>Det %1 gör i dag kostar lika mycket per år som förut.</translation>
    </message>
    <message>
        <source>What %1 does today costs %2 less a year.</source>
        <translation>Det %1 gör i dag kostar %2 mindre per år.</translation>
    </message>
    <message>
        <source>serving its needs over the horizon (sum of c)</source>
        <translation>att betjäna dess behov över tidshorisonten (summan av c)</translation>
    </message>
    <message>
        <source>one a year over the horizon is worth (g)</source>
        <translation>en per år över tidshorisonten är värd (g)</translation>
    </message>
    <message>
        <source>gap of the calculation</source>
        <translation>beräkningens gap</translation>
    </message>
    <message>
        <source>cost of the plan</source>
        <translation>planens kostnad</translation>
    </message>
    <message>
        <source>cost of the next best plan</source>
        <translation>näst bästa planens kostnad</translation>
    </message>
    <message>
        <source>proved loss of another choice, at least</source>
        <translation>bevisad förlust med ett annat val, minst</translation>
    </message>
    <message>
        <source>The verdict stands until the decision is withdrawn.</source>
        <translation>Bedömningen gäller tills beslutet tas tillbaka.</translation>
    </message>
    <message>
        <source>That is an estimate; proved are %1.</source>
        <translation>Det är en uppskattning; bevisat är %1.</translation>
    </message>
    <message>
        <source>No change of costs turns this: without %1 somebody would not be served.</source>
        <translation>Ingen ändrad kostnad vänder detta: utan %1 skulle någon inte betjänas.</translation>
    </message>
    <message>
        <source>No change of costs turns this: rules and decisions leave no other choice.</source>
        <translation>Ingen ändrad kostnad vänder detta: regler och beslut lämnar inget annat val.</translation>
    </message>
    <message>
        <source>It can be weighed as soon as somebody says what it does.</source>
        <translation>Den kan vägas så snart någon säger vad den gör.</translation>
    </message>
    <message>
        <source>It would have to be weighed anew if its need were no longer accepted as unique.</source>
        <translation>Den måste vägas på nytt om dess behov inte längre godtas som unikt.</translation>
    </message>
    <message>
        <source>Costs do not tell the two apart: people may choose as they like.</source>
        <translation>Kostnaderna skiljer dem inte åt: människor kan välja fritt.</translation>
    </message>
    <message>
        <source>The verdict turns if %1 costs %2 more over %3 years than reckoned with (%4 a year), or the other choice that much less.</source>
        <translation>Bedömningen vänder om %1 kostar %2 mer över %3 år än beräknat (%4 per år), eller det andra valet så mycket mindre.</translation>
    </message>
    <message>
        <source>Even at no running cost of its own %1 would not be kept: what it takes to serve with it costs more than the plan does.</source>
        <translation>Även utan egen driftkostnad skulle %1 inte behållas: det som krävs för att betjäna med den kostar mer än planen.</translation>
    </message>
    <message>
        <source>%1 would be kept if it cost %2 less over %3 years (%4 a year), of %5 in all.</source>
        <translation>%1 skulle behållas om den kostade %2 mindre över %3 år (%4 per år), av totalt %5.</translation>
    </message>
    <message>
        <source>%1 can be weighed against the others as soon as the price of an upgrade is known.</source>
        <translation>%1 kan vägas mot de andra så snart priset för en uppgradering är känt.</translation>
    </message>
    <message>
        <source>%1 can be weighed against the others as soon as the price of raising its protection is known.</source>
        <translation>%1 kan vägas mot de andra så snart priset för att höja dess skydd är känt.</translation>
    </message>
    <message>
        <source>%1 can be weighed against the others if it fits the function better than stated.</source>
        <translation>%1 kan vägas mot de andra om den passar funktionen bättre än angivet.</translation>
    </message>
    <message>
        <source>%1 can be weighed against the others if it has room for all of them.</source>
        <translation>%1 kan vägas mot de andra om den har plats för alla.</translation>
    </message>
    <message>
        <source>Rules and decisions leave no way to keep %1, whatever it costs.</source>
        <translation>Regler och beslut lämnar inget sätt att behålla %1, vad den än kostar.</translation>
    </message>
    <message>
        <source>The plan costs %1 over %2 years. The present cannot go on as it is: somebody is not served, or the price of support or protection is not known.</source>
        <translation>Planen kostar %1 över %2 år. Nuläget kan inte fortsätta som det är: någon betjänas inte, eller priset för support eller skydd är inte känt.</translation>
    </message>
    <message>
        <source>The plan costs %1 over %2 years, as much as going on as today.</source>
        <translation>Planen kostar %1 över %2 år, lika mycket som att fortsätta som i dag.</translation>
    </message>
    <message>
        <source>The plan costs %1 over %2 years; going on as today, made legal, %3: it saves %4.</source>
        <translation>Planen kostar %1 över %2 år; att fortsätta som i dag, gjort tillåtet, %3: den sparar %4.</translation>
    </message>
    <message>
        <source>The plan costs %1 over %2 years; going on as today, made legal, %3: it costs %4 more. One system for all does not pay here (P5).</source>
        <translation>Planen kostar %1 över %2 år; att fortsätta som i dag, gjort tillåtet, %3: den kostar %4 mer. Ett system för alla lönar sig inte här (P5).</translation>
    </message>
    <message>
        <source>Say which application supports the function, or add a product on the market that does.</source>
        <translation>Säg vilken applikation som stödjer funktionen, eller lägg till en produkt på marknaden som gör det.</translation>
    </message>
    <message>
        <source>Say what it would cost to raise the protection of one of them, or check the class.</source>
        <translation>Säg vad det skulle kosta att höja skyddet för någon av dem, eller kontrollera klassen.</translation>
    </message>
    <message>
        <source>Say what it would cost to upgrade one of them.</source>
        <translation>Säg vad det skulle kosta att uppgradera någon av dem.</translation>
    </message>
    <message>
        <source>Check the capacity, or let each unit go its own way (strictness: free).</source>
        <translation>Kontrollera kapaciteten, eller låt varje verksamhet välja själv (strictness: free).</translation>
    </message>
    <message>
        <source>Change one of the facts that stand in the way.</source>
        <translation>Ändra någon av de uppgifter som står i vägen.</translation>
    </message>
    <message>
        <source>%1 more facts of the input are doubtful.</source>
        <translation>%1 uppgifter till i underlaget är tveksamma.</translation>
    </message>
    <message>
        <source>The margins of %1 verdicts are estimates from their surroundings: the true ones may be smaller.</source>
        <translation>Marginalerna för %1 bedömningar är uppskattningar från deras omgivning: de verkliga kan vara mindre.</translation>
    </message>
    <message>
        <source>Without any costs the limit on one-time costs cannot be kept.</source>
        <translation>Utan några kostnader kan gränsen för engångskostnader inte hållas.</translation>
    </message>
    <message>
        <source>The objective contains %1 that the policy asks for further common systems for one and the same function (P1).</source>
        <translation>I målvärdet ingår %1 som policyn tar för fler gemensamma system för en och samma funktion (P1).</translation>
    </message>
    <message>
        <source>%1 of %2 independent parts of the landscape would cost less if they went on as today, made legal; the total does not show it (P5).</source>
        <translation>%1 av %2 oberoende delar av landskapet skulle kosta mindre om de fortsatte som i dag, gjort tillåtet; totalen visar det inte (P5).</translation>
    </message>
    <message>
        <source>%1 of %2 independent parts of the landscape are left as they are, because a change would cost more (P5).</source>
        <translation>%1 av %2 oberoende delar av landskapet lämnas som de är, eftersom en ändring skulle kosta mer (P5).</translation>
    </message>
    <message>
        <source>No unit pays more a year than today: %1 a year is moved to the units that would, from those that save. The plan itself costs the same.</source>
        <translation>Ingen verksamhet betalar mer per år än i dag: %1 per år flyttas till de verksamheter som annars skulle det, från dem som sparar. Planen själv kostar lika mycket.</translation>
    </message>
    <message>
        <source>The plan costs more a year than today, so that transfers cannot keep every unit from paying more.</source>
        <translation>Planen kostar mer per år än i dag, så omfördelning kan inte hindra att någon betalar mer.</translation>
    </message>
    <message>
        <source>No plan was found in which no unit pays more without transfers: not everything that is used today may stay.</source>
        <translation>Ingen plan hittades där ingen betalar mer utan omfördelning: allt som används i dag får inte vara kvar.</translation>
    </message>
    <message>
        <source>Without transfers, no unit pays more in a plan that costs at most %1 more over the horizon (units that stay as they are: %2).</source>
        <translation>Utan omfördelning betalar ingen verksamhet mer i en plan som kostar högst %1 mer över tidshorisonten (verksamheter som förblir som de är: %2).</translation>
    </message>
    <message>
        <source>%1 is mandatory for all units (P11).</source>
        <translation>%1 är obligatorisk för alla verksamheter (P11).</translation>
    </message>
    <message>
        <source>%1 has room for %2 users.</source>
        <translation>%1 har plats för %2 användare.</translation>
    </message>
    <message>
        <source>The function %1 is mandatory and common for all units (P11).</source>
        <translation>Funktionen %1 är obligatorisk och gemensam för alla verksamheter (P11).</translation>
    </message>
    <message>
        <source>%1 runs only where %2 runs.</source>
        <translation>%1 körs bara där %2 körs.</translation>
    </message>
    <message>
        <source>%1 and %2 may not both run.</source>
        <translation>%1 och %2 får inte båda köras.</translation>
    </message>
    <message>
        <source>Change one of these facts, or switch the rule off in the policy.</source>
        <translation>Ändra en av dessa uppgifter, eller stäng av regeln i policyn.</translation>
    </message>
    <message>
        <source>Withdraw or change one of these decisions, or one of the facts beside them.</source>
        <translation>Ta tillbaka eller ändra ett av dessa beslut, eller en av uppgifterna intill.</translation>
    </message>
    <message>
        <source>%1 in %2 (%3 users) asks for protection: confidentiality %4, integrity %5, availability %6.</source>
        <translation>%1 i %2 (%3 användare) kräver skydd: konfidentialitet %4, riktighet %5, tillgänglighet %6.</translation>
    </message>
    <message>
        <source>%1 Then nothing may serve %2.</source>
        <translation>%1 Då får inget betjäna %2.</translation>
    </message>
    <message>
        <source>(No plan was found that does; that there is none is not proved.)</source>
        <translation>(Ingen sådan plan hittades; att det inte finns någon är inte bevisat.)</translation>
    </message>
    <message>
        <source>Change or withdraw one of the facts named.</source>
        <translation>Ändra eller ta tillbaka en av de nämnda uppgifterna.</translation>
    </message>
    <message>
        <source>One-time costs may be at most %1 %2.</source>
        <translation>Engångskostnaderna får vara högst %1 %2.</translation>
    </message>
    <message>
        <source>%1 Every plan costs at least %2 %3 once; the cheapest found in that respect costs %4 %3.</source>
        <translation>%1 Varje plan kostar minst %2 %3 en gång; den i det avseendet billigaste som hittades kostar %4 %3.</translation>
    </message>
    <message>
        <source>%1 No plan was found that keeps to it, which is not proved: %2 %3 at least, and the cheapest found in that respect costs %4 %3.</source>
        <translation>%1 Ingen plan hittades som håller den, vilket inte är bevisat: minst %2 %3, och den i det avseendet billigaste som hittades kostar %4 %3.</translation>
    </message>
    <message>
        <source>Raise the budget to %1 %2 or more.</source>
        <translation>Höj budgeten till %1 %2 eller mer.</translation>
    </message>
    <message>
        <source>Raise the budget to %1 %2 or more, or withdraw one of these decisions.</source>
        <translation>Höj budgeten till %1 %2 eller mer, eller ta tillbaka ett av dessa beslut.</translation>
    </message>
    <message>
        <source>%1 These cannot all be kept together.</source>
        <translation>%1 Dessa kan inte alla hållas tillsammans.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>the cost of moving %1 to %2</source>
        <translation>kostnaden för att flytta %1 till %2</translation>
    </message>
    <message>
        <source>the users of %1 in %2</source>
        <translation>användarna av %1 i %2</translation>
    </message>
    <message>
        <source>Stated: %1 is %2 %3.</source>
        <translation>Angivet: %1 är %2 %3.</translation>
    </message>
    <message>
        <source>The landscape reckons in %1, and %2 is stated in %3. Amounts in two currencies have no sum.</source>
        <translation>Landskapet räknar i %1, och %2 är angivet i %3. Belopp i två valutor har ingen summa.</translation>
    </message>
    <message>
        <source>The landscape reckons in %1.</source>
        <translation>Landskapet räknar i %1.</translation>
    </message>
    <message>
        <source>Give the amount in %1, or set the landscape&apos;s currency to %2.</source>
        <translation>Ange beloppet i %1, eller sätt landskapets valuta till %2.</translation>
    </message>
    <message>
        <source>Negative: %1 is %2. It is calculated with as it stands, as an income.</source>
        <translation>Negativt: %1 är %2. Det räknas som det står, som en intäkt.</translation>
    </message>
    <message>
        <source>Stated: %1 is %2.</source>
        <translation>Angivet: %1 är %2.</translation>
    </message>
    <message>
        <source>Check the sign where it was stated.</source>
        <translation>Kontrollera tecknet där det angavs.</translation>
    </message>
    <message>
        <source>%1 names “%2” as a system it requires or excludes, and there is none, or more than one, of that name. The line is left out.</source>
        <translation>%1 nämner ”%2” som ett system den kräver eller utesluter, och det finns inget, eller fler än ett, med det namnet. Raden utelämnas.</translation>
    </message>
    <message>
        <source>%1 names “%2”.</source>
        <translation>%1 nämner ”%2”.</translation>
    </message>
    <message>
        <source>Give the id of the system.</source>
        <translation>Ange systemets id.</translation>
    </message>
    <message>
        <source>%1 is stated to be part of %2.</source>
        <translation>%1 sägs vara en del av %2.</translation>
    </message>
    <message>
        <source>These are part of one another in a circle: %1. Each counts on its own.</source>
        <translation>Dessa är delar av varandra i en cirkel: %1. Var och en räknas för sig.</translation>
    </message>
    <message>
        <source>Remove the parent of one of them.</source>
        <translation>Ta bort den överordnade för en av dem.</translation>
    </message>
    <message>
        <source>%1 has room for %2 users, and %3 need the function from one and the same system.</source>
        <translation>%1 har plats för %2 användare, och %3 behöver funktionen från ett och samma system.</translation>
    </message>
    <message>
        <source>%1 is mandatory for all units and stays common (P11).</source>
        <translation>%1 är obligatorisk för alla verksamheter och förblir gemensam (P11).</translation>
    </message>
    <message>
        <source>%1 goes on as it is: in this part of the landscape a change would cost more over %2 years than it saves.</source>
        <translation>%1 fortsätter som den är: i denna del av landskapet skulle en ändring kosta mer över %2 år än den sparar.</translation>
    </message>
    <message>
        <source>units that stay</source>
        <translation>verksamheter som blir kvar</translation>
    </message>
    <message>
        <source>Wave %1</source>
        <translation>Etapp %1</translation>
    </message>
    <message>
        <source>A roadmap cannot be made with these limits.</source>
        <translation>En färdplan kan inte göras med dessa gränser.</translation>
    </message>
    <message>
        <source>Give waves of 1 to 60 months, a budget that is not negative, and at least one package in a wave.</source>
        <translation>Ange etapper på 1 till 60 månader, en budget som inte är negativ, och minst ett paket i en etapp.</translation>
    </message>
    <message>
        <source>There is no plan to make a roadmap of.</source>
        <translation>Det finns ingen plan att göra en färdplan av.</translation>
    </message>
    <message>
        <source>Settle the conflicts that the analysis names first.</source>
        <translation>Lös först de konflikter som analysen nämner.</translation>
    </message>
    <message>
        <source>The roadmap has no first day.</source>
        <translation>Färdplanen har ingen första dag.</translation>
    </message>
    <message>
        <source>Give the date it is to start on.</source>
        <translation>Ange datum då den ska börja.</translation>
    </message>
    <message>
        <source>With this budget the way to the target takes more than %1 years.</source>
        <translation>Med denna budget tar vägen till målarkitekturen mer än %1 år.</translation>
    </message>
    <message>
        <source>Give a larger budget for each year.</source>
        <translation>Ange en större budget för varje år.</translation>
    </message>
    <message>
        <source>The roadmap was stopped before it was done.</source>
        <translation>Färdplanen stoppades innan den var klar.</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Uppgradera</translation>
    </message>
    <message>
        <source>Raise protection</source>
        <translation>Höj skydd</translation>
    </message>
    <message>
        <source>Make common</source>
        <translation>Gör gemensam</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Köp</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
    <message>
        <source>Lead flows over</source>
        <translation>Led om flöden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Koppla</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Avveckla</translation>
    </message>
    <message>
        <source>the whole organisation</source>
        <translation>hela organisationen</translation>
    </message>
    <message>
        <source>Bring %1 into %2: %3</source>
        <translation>Ta in %1 i %2: %3</translation>
    </message>
    <message>
        <source>Fit %2 to %1: %3</source>
        <translation>Anpassa %2 till %1: %3</translation>
    </message>
    <message>
        <source>Move %1 from %2 to %3: %4</source>
        <translation>Flytta %1 från %2 till %3: %4</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>Uppgradera %1</translation>
    </message>
    <message>
        <source>Raise the protection of %1</source>
        <translation>Höj skyddet för %1</translation>
    </message>
    <message>
        <source>Make %1 common</source>
        <translation>Etablera %1 som gemensam</translation>
    </message>
    <message>
        <source>Buy and set up %1</source>
        <translation>Köp och inför %1</translation>
    </message>
    <message numerus="yes">
        <source>Lead %n flow(s) of %1 over to %2</source>
        <translation>
            <numerusform>Led om %n flöde från %1 till %2</numerusform>
            <numerusform>Led om %n flöden från %1 till %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>Koppla %1 till %2</translation>
    </message>
    <message>
        <source>Retire %1</source>
        <translation>Avveckla %1</translation>
    </message>
    <message>
        <source>The flow from %1 to %2 needs a temporary interface from %3 to %4.</source>
        <translation>Flödet från %1 till %2 behöver en tillfällig integration från %3 till %4.</translation>
    </message>
    <message>
        <source>“%1” (%3) is done before “%2” (%4), which it should wait for: a temporary solution is needed in between.</source>
        <translation>”%1” (%3) görs före ”%2” (%4), som det borde vänta på: en tillfällig lösning behövs däremellan.</translation>
    </message>
    <message>
        <source>The plan changes nothing: there is nothing to do.</source>
        <translation>Planen ändrar inget: det finns inget att göra.</translation>
    </message>
    <message>
        <source>It costs %1 once and saves %2 a year when all is done.</source>
        <translation>Det kostar %1 en gång och sparar %2 per år när allt är klart.</translation>
    </message>
    <message>
        <source>It costs %1 once and %2 more a year when all is done.</source>
        <translation>Det kostar %1 en gång och %2 mer per år när allt är klart.</translation>
    </message>
    <message>
        <source>The money is back on %1.</source>
        <translation>Pengarna är tillbaka %1.</translation>
    </message>
    <message>
        <source>The money is not back within 30 years.</source>
        <translation>Pengarna är inte tillbaka inom 30 år.</translation>
    </message>
    <message numerus="yes">
        <source>%n system(s) run past the end of their support.</source>
        <translation>
            <numerusform>%n system körs efter att dess support har upphört.</numerusform>
            <numerusform>%n system körs efter att deras support har upphört.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary interface(s) are needed on the way.</source>
        <translation>
            <numerusform>%n tillfällig integration behövs på vägen.</numerusform>
            <numerusform>%n tillfälliga integrationer behövs på vägen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What a temporary interface costs was not said; it is not counted.</source>
        <translation>Vad en tillfällig integration kostar har inte sagts; det räknas inte.</translation>
    </message>
    <message numerus="yes">
        <source>The costs of %n package(s) are estimated.</source>
        <translation>
            <numerusform>Kostnaderna för %n paket är uppskattade.</numerusform>
            <numerusform>Kostnaderna för %n paket är uppskattade.</numerusform>
        </translation>
    </message>
    <message>
        <source>No costs are known: what retires most systems comes first.</source>
        <translation>Inga kostnader är kända: det som avvecklar flest system kommer först.</translation>
    </message>
    <message>
        <source>Robust</source>
        <translation>Robust</translation>
    </message>
    <message>
        <source>Fragile</source>
        <translation>Skör</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>Utred</translation>
    </message>
    <message>
        <source>the running cost of %1</source>
        <translation>driftkostnaden för %1</translation>
    </message>
    <message>
        <source>the licence per user of %1</source>
        <translation>licensen per användare för %1</translation>
    </message>
    <message>
        <source>what it costs to make %1 common</source>
        <translation>vad det kostar att etablera %1 som gemensam</translation>
    </message>
    <message>
        <source>what it costs to retire %1</source>
        <translation>vad det kostar att avveckla %1</translation>
    </message>
    <message>
        <source>the cost per user of more protection in %1</source>
        <translation>kostnaden per användare för mer skydd i %1</translation>
    </message>
    <message>
        <source>what it costs to buy %1</source>
        <translation>vad det kostar att köpa %1</translation>
    </message>
    <message>
        <source>how many need %1 in %2</source>
        <translation>hur många som behöver %1 i %2</translation>
    </message>
    <message>
        <source>the protection class of the information in %1</source>
        <translation>skyddsklassen för informationen i %1</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 per år</translation>
    </message>
    <message>
        <source>%1 per user and year</source>
        <translation>%1 per användare och år</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 användare</translation>
    </message>
    <message>
        <source>Classify %1: it is reckoned as the strictest of its like. With the laxest the plan would cost up to %2 less, and the decision on %3 could change.</source>
        <translation>Klassa %1: den räknas som den strängaste av sina likar. Med den lägsta skulle planen kosta upp till %2 mindre, och beslutet om %3 kunde ändras.</translation>
    </message>
    <message>
        <source>reckoned as %1, between %2 and %3</source>
        <translation>räknat som %1, mellan %2 och %3</translation>
    </message>
    <message>
        <source>Find out %1 (%2): knowing it can save no more than %3, but whether a decision hangs on it was not settled.</source>
        <translation>Ta reda på %1 (%2): att veta det kan spara högst %3, men om något beslut hänger på det blev inte avgjort.</translation>
    </message>
    <message>
        <source>Find out %1 (%2): above %3 some needs are better served by another system that is kept anyway. Knowing it can save up to %4.</source>
        <translation>Ta reda på %1 (%2): över %3 betjänas några behov bättre av ett annat system som ändå behålls. Att veta det kan spara upp till %4.</translation>
    </message>
    <message>
        <source>Find out %1 (%2): below %3 some needs are better served by another system that is kept anyway. Knowing it can save up to %4.</source>
        <translation>Ta reda på %1 (%2): under %3 betjänas några behov bättre av ett annat system som ändå behålls. Att veta det kan spara upp till %4.</translation>
    </message>
    <message>
        <source>Find out %1 (%2): above %3 another plan is cheaper, with another decision on %4. Knowing it can save up to %5.</source>
        <translation>Ta reda på %1 (%2): över %3 är en annan plan billigare, med ett annat beslut om %4. Att veta det kan spara upp till %5.</translation>
    </message>
    <message>
        <source>Find out %1 (%2): below %3 another plan is cheaper, with another decision on %4. Knowing it can save up to %5.</source>
        <translation>Ta reda på %1 (%2): under %3 är en annan plan billigare, med ett annat beslut om %4. Att veta det kan spara upp till %5.</translation>
    </message>
    <message>
        <source>The decision on %1 is right whatever the uncertain costs are within their ranges.</source>
        <translation>Beslutet om %1 är rätt vad de osäkra kostnaderna än är inom sina intervall.</translation>
    </message>
    <message>
        <source>The decision on %1 held in every case tried, but is not proved for all of them.</source>
        <translation>Beslutet om %1 höll i varje prövat fall, men är inte bevisat för alla.</translation>
    </message>
    <message>
        <source>The decision on %1 is wrong if several uncertain costs lie at the ends of their ranges; holding on to it then costs up to %2.</source>
        <translation>Beslutet om %1 är fel om flera osäkra kostnader ligger i ändarna av sina intervall; att hålla fast vid det kostar då upp till %2.</translation>
    </message>
    <message>
        <source>The decision on %1 hangs on facts that are not known: %2. Holding on to it can cost up to %3.</source>
        <translation>Beslutet om %1 hänger på uppgifter som inte är kända: %2. Att hålla fast vid det kan kosta upp till %3.</translation>
    </message>
    <message>
        <source>%1 further facts are worth less and are left out.</source>
        <translation>%1 uppgifter till är värda mindre och utelämnas.</translation>
    </message>
    <message>
        <source>above it %1 is kept or bought</source>
        <translation>över det behålls eller köps %1</translation>
    </message>
    <message>
        <source>above it %1 is no longer kept</source>
        <translation>över det behålls %1 inte längre</translation>
    </message>
    <message>
        <source>needs move between %1</source>
        <translation>behov flyttas mellan %1</translation>
    </message>
    <message>
        <source>some needs are served in another way</source>
        <translation>några behov betjänas på annat sätt</translation>
    </message>
    <message>
        <source>The plan turns at %1: %2.</source>
        <translation>Planen vänder vid %1: %2.</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 år</translation>
    </message>
    <message>
        <source>%1 times what is reckoned with</source>
        <translation>%1 gånger det som räknas med</translation>
    </message>
    <message>
        <source>What was to be varied is not in the landscape.</source>
        <translation>Det som skulle varieras finns inte i landskapet.</translation>
    </message>
    <message>
        <source>Choose an application, product or function.</source>
        <translation>Välj en applikation, produkt eller funktion.</translation>
    </message>
    <message>
        <source>A cost cannot be varied from %1 to %2.</source>
        <translation>En kostnad kan inte varieras från %1 till %2.</translation>
    </message>
    <message>
        <source>Give a range from a lower to a higher value.</source>
        <translation>Ange ett intervall från ett lägre till ett högre värde.</translation>
    </message>
    <message>
        <source>There is no plan with costs to vary.</source>
        <translation>Det finns ingen plan med kostnader att variera.</translation>
    </message>
    <message>
        <source>Run the analysis to see what is missing.</source>
        <translation>Kör analysen för att se vad som saknas.</translation>
    </message>
    <message>
        <source>No plan hangs on that number.</source>
        <translation>Ingen plan hänger på det talet.</translation>
    </message>
    <message>
        <source>Choose a cost of an application or product that can serve some need.</source>
        <translation>Välj en kostnad för en applikation eller produkt som kan betjäna något behov.</translation>
    </message>
    <message>
        <source>The sweep was stopped before it was done.</source>
        <translation>Genomgången stoppades innan den var klar.</translation>
    </message>
    <message>
        <source>No plan satisfies the decisions.</source>
        <translation>Ingen plan uppfyller besluten.</translation>
    </message>
    <message>
        <source>Run the analysis to see which facts contradict.</source>
        <translation>Kör analysen för att se vilka uppgifter som säger emot varandra.</translation>
    </message>
    <message>
        <source>Without transfers, a plan in which no unit pays more costs no more than this one (units that stay as they are: %1).</source>
        <translation>Utan överföringar kostar en plan där ingen verksamhet betalar mer inte mer än den här (verksamheter som förblir som de är: %1).</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag sen</numerusform>
            <numerusform>%n dagar sen</numerusform>
        </translation>
    </message>
    <message>
        <source>Support of %1 ends on %2; “%3” is done by %4, %5.</source>
        <translation>Supporten för %1 upphör %2; ”%3” är klar %4, %5.</translation>
    </message>
    <message>
        <source>First %1 must be done; it could not be done before %2 with any means.</source>
        <translation>Först måste %1 göras; det kunde inte bli klart före %2 hur man än gjorde.</translation>
    </message>
    <message>
        <source>It could begin on %1 but for the money, which goes to others first or is not enough.</source>
        <translation>Det kunde börja %1 om inte pengarna gick till annat först eller var för lite.</translation>
    </message>
    <message>
        <source>It could begin on %1, but the waves until then are full.</source>
        <translation>Det kunde börja %1, men etapperna fram till dess är fulla.</translation>
    </message>
    <message>
        <source>It waits for “%1”, done by %2, which had to wait for money.</source>
        <translation>Det väntar på ”%1”, klar %2, som fick vänta på pengar.</translation>
    </message>
    <message>
        <source>It waits for “%1”, done by %2, which had to wait for room among the packages.</source>
        <translation>Det väntar på ”%1”, klar %2, som fick vänta på plats bland paketen.</translation>
    </message>
    <message>
        <source>If it and what it waits for came first, it would be done by %1.</source>
        <translation>Om det och det som det väntar på kom först vore det klart %1.</translation>
    </message>
    <message numerus="yes">
        <source>To be punctual it takes at least %n package(s) in a wave, or support until %1.</source>
        <translation>
            <numerusform>För att hinna krävs minst %n paket per etapp eller support till %1.</numerusform>
            <numerusform>För att hinna krävs minst %n paket per etapp eller support till %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>To be punctual it takes at least %1 a year, or support until %2.</source>
        <translation>För att hinna krävs minst %1 om året eller support till %2.</translation>
    </message>
    <message>
        <source>Without limits it could be done by %1.</source>
        <translation>Utan gränser kunde det vara klart %1.</translation>
    </message>
    <message>
        <source>Assumed, no figure given: the median of the nodes whose upgrade has a price.</source>
        <translation>Antaget, ingen uppgift finns: medianen av de noder vars uppgradering har ett pris.</translation>
    </message>
    <message>
        <source>Assumed, no figure given: the median of the applications whose upgrade has a price.</source>
        <translation>Antaget, ingen uppgift finns: medianen av de applikationer vars uppgradering har ett pris.</translation>
    </message>
    <message>
        <source>Assumed, no figure given: %1 a flow, as asked for.</source>
        <translation>Antaget, ingen uppgift finns: %1 per flöde, enligt önskemål.</translation>
    </message>
    <message>
        <source>Assumed, no figure given: %1 a flow, from rule P3 of the policy.</source>
        <translation>Antaget, ingen uppgift finns: %1 per flöde, enligt policyns regel P3.</translation>
    </message>
    <message numerus="yes">
        <source>What upgrading %n node(s) costs was not said; it is not counted.</source>
        <translation>
            <numerusform>Vad det kostar att uppgradera %n nod är inte angivet; det räknas inte.</numerusform>
            <numerusform>Vad det kostar att uppgradera %n noder är inte angivet; det räknas inte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What leading over or building %n flow(s) costs was not said; it is not counted.</source>
        <translation>
            <numerusform>Vad det kostar att leda om eller bygga %n flöde är inte angivet; det räknas inte.</numerusform>
            <numerusform>Vad det kostar att leda om eller bygga %n flöden är inte angivet; det räknas inte.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the cost is not in the plan&apos;s: nodes to upgrade, flows to lead over and to build. Where no figure is given it is assumed.</source>
        <translation>%1 av kostnaden finns inte i planens: noder att uppgradera, flöden att leda om och att bygga. Där uppgift saknas är den antagen.</translation>
    </message>
    <message>
        <source>Below nothing: %1, %2. It is reckoned as if nobody had said it.</source>
        <translation>Under noll: %1, %2. Det räknas som om ingen hade sagt det.</translation>
    </message>
    <message>
        <source>Two decisions of which neither is the later one: %1 %2 The one that stands last counts.</source>
        <translation>Två beslut av vilka inget är det senare: %1 %2 Det som står sist gäller.</translation>
    </message>
    <message>
        <source>Withdraw the one that does not hold.</source>
        <translation>Dra tillbaka det som inte gäller.</translation>
    </message>
    <message>
        <source>the copy of %1 with raised protection</source>
        <translation>kopian av %1 med höjt skydd</translation>
    </message>
    <message>
        <source>the local copy of %1</source>
        <translation>den lokala kopian av %1</translation>
    </message>
    <message>
        <source>the copy of %1 without raised protection</source>
        <translation>kopian av %1 utan höjt skydd</translation>
    </message>
    <message>
        <source>It would have to be weighed anew if another unit had the same need.</source>
        <translation>Det skulle behöva vägas på nytt om en annan verksamhet hade samma behov.</translation>
    </message>
    <message>
        <source>No plan without %1 keeps to the limit of %2 on one-time costs: a higher limit may turn this.</source>
        <translation>Ingen plan utan %1 håller gränsen på %2 för engångskostnader: en högre gräns kan vända detta.</translation>
    </message>
    <message>
        <source>Others may serve what %1 serves, but no plan without it keeps to the limit of %2 on one-time costs: a higher limit may turn this.</source>
        <translation>Andra får betjäna det som %1 betjänar, men ingen plan utan det håller gränsen på %2 för engångskostnader: en högre gräns kan vända detta.</translation>
    </message>
    <message>
        <source>No plan with %1 keeps to the limit of %2 on one-time costs: a higher limit may turn this.</source>
        <translation>Ingen plan med %1 håller gränsen på %2 för engångskostnader: en högre gräns kan vända detta.</translation>
    </message>
    <message>
        <source>CBC is not installed and proved nothing.</source>
        <translation>CBC är inte installerat och bevisade ingenting.</translation>
    </message>
    <message>
        <source>CBC proved the plan best, which was within %1 % before.</source>
        <translation>CBC bevisade att planen är den bästa; förut var den inom %1 %.</translation>
    </message>
    <message>
        <source>CBC proved a part of the plan, which was within %1 % before.</source>
        <translation>CBC bevisade en del av planen, som förut var inom %1 %.</translation>
    </message>
    <message>
        <source>CBC proved nothing more in its time: within %1 % as before.</source>
        <translation>CBC bevisade inget mer på sin tid: inom %1 % som förut.</translation>
    </message>
    <message>
        <source>The landscape has no applications: there is nothing to decide.</source>
        <translation>Landskapet har inga applikationer: det finns inget att besluta.</translation>
    </message>
    <message>
        <source>Nothing says who uses the applications for what, so none can be compared with another: say which functions they support and who uses them.</source>
        <translation>Ingenting säger vem som använder applikationerna till vad, så ingen kan jämföras med en annan: ange vilka funktioner de stöder och vilka som använder dem.</translation>
    </message>
    <message numerus="yes">
        <source>Costs of %n application(s) are estimated from like ones.</source>
        <translation>
            <numerusform>Kostnaderna för %n applikation är uppskattade efter liknande.</numerusform>
            <numerusform>Kostnaderna för %n applikationer är uppskattade efter liknande.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Costs of %n application(s) are stated as ranges.</source>
        <translation>
            <numerusform>Kostnaderna för %n applikation är angivna som intervall.</numerusform>
            <numerusform>Kostnaderna för %n applikationer är angivna som intervall.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) could be chosen otherwise at the same cost: several plans are equally good.</source>
        <translation>
            <numerusform>%n applikation kunde väljas annorlunda till samma kostnad: flera planer är lika bra.</numerusform>
            <numerusform>%n applikationer kunde väljas annorlunda till samma kostnad: flera planer är lika bra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody has classified the information of %n need(s), nor of any like them: they are reckoned as asking for no protection, which may be wrong (P4).</source>
        <translation>
            <numerusform>Ingen har klassat informationen i %n behov, eller i något liknande: det räknas som att det inte kräver något skydd, vilket kan vara fel (P4).</numerusform>
            <numerusform>Ingen har klassat informationen i %n behov, eller i några liknande: de räknas som att de inte kräver något skydd, vilket kan vara fel (P4).</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan counts on protection that nobody has stated (%1): what serves sensitive information today, or is bought, is taken to be safe (P4).</source>
        <translation>Planen räknar med skydd som ingen har angett (%1): det som betjänar känslig information i dag, eller köps, antas vara säkert (P4).</translation>
    </message>
    <message>
        <source>With stated protection alone, where somebody states enough, the plan costs %1 more over the horizon.</source>
        <translation>Med enbart angivet skydd, där någon anger tillräckligt, kostar planen %1 mer över horisonten.</translation>
    </message>
    <message>
        <source>With stated protection alone no plan serves everybody.</source>
        <translation>Med enbart angivet skydd betjänar ingen plan alla.</translation>
    </message>
    <message>
        <source>The limit on one-time costs holds the plan back. A much higher one could save up to about %2 over the horizon for each further %1, by the bound and on average; the next step may save nothing.</source>
        <translation>Gränsen för engångskostnader håller tillbaka planen. En mycket högre skulle kunna spara upp till ungefär %2 över horisonten för varje ytterligare %1, enligt gränsvärdet och i genomsnitt; nästa steg kan spara ingenting.</translation>
    </message>
    <message>
        <source>can cost</source>
        <translation>kan kosta</translation>
    </message>
    <message>
        <source>%1 It is to be investigated all the same: %2</source>
        <translation>%1 Den ska ändå utredas: %2</translation>
    </message>
    <message>
        <source>cost to upgrade it</source>
        <translation>kostnad för att uppgradera den</translation>
    </message>
    <message>
        <source>cost to raise its protection</source>
        <translation>kostnad för att höja dess skydd</translation>
    </message>
    <message>
        <source>stated as %1</source>
        <translation>angiven som %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>minst %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>högst %1</translation>
    </message>
    <message>
        <source>A range that contradicts itself: %1 is %2. It is reckoned as anything between the lowest and the highest of these.</source>
        <translation>Ett intervall som motsäger sig självt: %1 är %2. Det räknas som allt mellan det lägsta och det högsta av dem.</translation>
    </message>
    <message>
        <source>Write the lowest amount in the column that ends in _low and the highest in the one that ends in _high.</source>
        <translation>Skriv det lägsta beloppet i kolumnen som slutar på _low och det högsta i den som slutar på _high.</translation>
    </message>
    <message>
        <source>No amount: %1 is “%2”. It is left out.</source>
        <translation>Inget belopp: %1 är ”%2”. Det utelämnas.</translation>
    </message>
    <message>
        <source>Stated: %1 is “%2”.</source>
        <translation>Angivet: %1 är ”%2”.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Skriv ett tal.</translation>
    </message>
    <message>
        <source>So early a date mostly stands for one that nobody knew: %1 is %2. It is believed as it stands.</source>
        <translation>Ett så tidigt datum står oftast för ett som ingen visste: %1 är %2. Det används som det står.</translation>
    </message>
    <message>
        <source>Leave the cell empty where the date is not known.</source>
        <translation>Lämna cellen tom där datumet inte är känt.</translation>
    </message>
    <message>
        <source>the fit of %1 for %2</source>
        <translation>hur väl %1 passar för %2</translation>
    </message>
    <message>
        <source>No share of a whole: %1 is %2. It is compared as it stands.</source>
        <translation>Ingen andel av en helhet: %1 är %2. Den jämförs som den står.</translation>
    </message>
    <message>
        <source>Write a number from 0 to 1: 0.8 for four fifths.</source>
        <translation>Skriv ett tal från 0 till 1: 0,8 för fyra femtedelar.</translation>
    </message>
    <message>
        <source>%1 names itself (“%2”) as a system it requires or excludes. The line is left out.</source>
        <translation>%1 anger sig självt (”%2”) som ett system det kräver eller utesluter. Raden utelämnas.</translation>
    </message>
    <message>
        <source>Name the other system, or none.</source>
        <translation>Ange det andra systemet, eller inget.</translation>
    </message>
    <message>
        <source>%1 Later, on %3: %2 The later decision counts.</source>
        <translation>%1 Senare, den %3: %2 Det senare beslutet räknas.</translation>
    </message>
    <message>
        <source>Two common systems for one function (%3): %1 %2 Both are kept, though one could do (P1).</source>
        <translation>Två gemensamma system för en funktion (%3): %1 %2 Båda behålls, fast ett kunde räcka (P1).</translation>
    </message>
    <message>
        <source>Withdraw one of them, or say what each is for.</source>
        <translation>Dra tillbaka ett av dem, eller ange vad vart och ett är till för.</translation>
    </message>
    <message>
        <source>Dated %1, which is still to come: %2 It counts, and as the latest word.</source>
        <translation>Daterat %1, som ännu inte har varit: %2 Det räknas, och som det senaste ordet.</translation>
    </message>
    <message>
        <source>Check the date of the decision.</source>
        <translation>Kontrollera beslutets datum.</translation>
    </message>
    <message>
        <source>Not stated: how well %1 protects %2. Today it is trusted with level %3, and the need asks for level %4; no price for raising it is known.</source>
        <translation>Inte angivet: hur väl %1 skyddar %2. I dag anförtros det nivå %3, och behovet kräver nivå %4; inget pris för att höja det är känt.</translation>
    </message>
    <message>
        <source>Not stated: how well %1 protects %2. The need asks for level %3, and no price for raising it is known.</source>
        <translation>Inte angivet: hur väl %1 skyddar %2. Behovet kräver nivå %3, och inget pris för att höja det är känt.</translation>
    </message>
    <message>
        <source>%1 To replace it takes a product on the market that may serve %2, and none may.</source>
        <translation>%1 För att ersätta det krävs en produkt på marknaden som får betjäna %2, och ingen får det.</translation>
    </message>
    <message>
        <source>%1 To replace it takes a product on the market that does %2, and none is known.</source>
        <translation>%1 För att ersätta det krävs en produkt på marknaden som klarar %2, och ingen är känd.</translation>
    </message>
    <message>
        <source>Not stated: how well %1 protects information. The plan takes it that it is as well as asked for; find out before buying.</source>
        <translation>Inte angivet: hur väl %1 skyddar information. Planen antar att det är så väl som krävs; ta reda på det före köp.</translation>
    </message>
    <message>
        <source>The plan counts on protection that nobody has stated (%1), and without it no plan serves everybody. Find out how well %1 protects information.</source>
        <translation>Planen räknar med skydd som ingen har angett (%1), och utan det betjänar ingen plan alla. Ta reda på hur väl %1 skyddar information.</translation>
    </message>
    <message>
        <source>The plan counts on protection that nobody has stated (%1): then the verdict is: %2; with stated protection alone: %3.</source>
        <translation>Planen räknar med skydd som ingen har angett (%1): då är bedömningen: %2; med enbart angivet skydd: %3.</translation>
    </message>
    <message>
        <source>Find out how well %1 protects information.</source>
        <translation>Ta reda på hur väl %1 skyddar information.</translation>
    </message>
    <message>
        <source>systems without stated protection</source>
        <translation>system utan angivet skydd</translation>
    </message>
    <message>
        <source>That costs %1 more over %2 years, the price of not knowing. Find out how well %3 protects information.</source>
        <translation>Det kostar %1 mer på %2 år, priset för att inte veta. Ta reda på hur väl %3 skyddar information.</translation>
    </message>
    <message>
        <source>price of not knowing</source>
        <translation>priset för att inte veta</translation>
    </message>
    <message>
        <source>%1 serves nobody in the target. It runs on because taking it out of service costs %2 once, and the limit on one-time costs is %3.</source>
        <translation>%1 betjänar ingen i målarkitekturen. Det är kvar i drift eftersom det kostar %2 en gång att avveckla det, och gränsen för engångskostnader är %3.</translation>
    </message>
    <message>
        <source>%1 serves nobody in the target. It runs on because taking it out of service costs %2 once.</source>
        <translation>%1 betjänar ingen i målarkitekturen. Det är kvar i drift eftersom det kostar %2 en gång att avveckla det.</translation>
    </message>
    <message>
        <source>Not stated: how well %1 protects %2. The plan takes it that level %3, which it is trusted with today, is safe there for others too.</source>
        <translation>Inte angivet: hur väl %1 skyddar %2. Planen antar att nivå %3, som det anförtros i dag, är säker där även för andra.</translation>
    </message>
    <message>
        <source>No other unit has the need of %1 for %2, so %3 may stay local.</source>
        <translation>Ingen annan verksamhet har samma behov som %1 av %2, så %3 får vara kvar lokalt.</translation>
    </message>
    <message>
        <source>%1 runs in two copies: one with raised protection for more sensitive information, which would cost every user more, and one without.</source>
        <translation>%1 körs i två kopior: en med höjt skydd för känsligare information, som skulle kosta mer för varje användare, och en utan.</translation>
    </message>
    <message>
        <source>Nobody has stated that the information of %1 is as safe where it goes (%2).</source>
        <translation>Ingen har angett att informationen i %1 är lika säker dit den kommer (%2).</translation>
    </message>
    <message>
        <source>“%1” would have to be done by %2, for “%3” to be by %4; it is done by %5, %6.</source>
        <translation>”%1” skulle behöva vara klar %2 för att ”%3” ska vara det %4; den är klar %5, %6.</translation>
    </message>
    <message>
        <source>The first wave only begins on %1.</source>
        <translation>Den första etappen börjar först %1.</translation>
    </message>
    <message>
        <source>The first wave is only over on %1.</source>
        <translation>Den första etappen är slut först %1.</translation>
    </message>
    <message>
        <source>It could be done by %1, but “%2” waits for it and cannot begin before %3.</source>
        <translation>Den kunde vara klar %1, men ”%2” väntar på den och kan inte börja före %3.</translation>
    </message>
    <message>
        <source>It comes earlier when “%1” does.</source>
        <translation>Den kommer tidigare när ”%1” gör det.</translation>
    </message>
    <message numerus="yes">
        <source>Punctual only with support of %1 until %2, or a start %n month(s) earlier.</source>
        <translation>
            <numerusform>I tid bara med support för %1 till %2, eller en start %n månad tidigare.</numerusform>
            <numerusform>I tid bara med support för %1 till %2, eller en start %n månader tidigare.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2, from %3 to %4.</source>
        <translation>%1 i %2, från %3 till %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n work package(s)</source>
        <translation>
            <numerusform>%n arbetspaket</numerusform>
            <numerusform>%n arbetspaket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s)</source>
        <translation>
            <numerusform>%n etapp</numerusform>
            <numerusform>%n etapper</numerusform>
        </translation>
    </message>
    <message>
        <source>No order under the same limits that is done as soon brings the savings earlier.</source>
        <translation>Ingen ordning under samma gränser som är klar lika snart ger besparingarna tidigare.</translation>
    </message>
    <message>
        <source>Until then savings of %1 are missed; no order under the same limits that is done as soon could avoid more than %2 of that.</source>
        <translation>Till dess uteblir besparingar på %1; ingen ordning under samma gränser som är klar lika snart kan undvika mer än %2 av det.</translation>
    </message>
    <message>
        <source>what it costs to upgrade %1</source>
        <translation>vad det kostar att uppgradera %1</translation>
    </message>
    <message>
        <source>what it costs to raise the protection of %1</source>
        <translation>vad det kostar att höja skyddet för %1</translation>
    </message>
    <message numerus="yes">
        <source>Find out this cost, which nobody recorded for any system: %1. %n decision(s) hang on it (%2). What knowing it can save cannot be reckoned before that.</source>
        <translation>
            <numerusform>Ta reda på den här kostnaden, som ingen har angett för något system: %1. %n beslut hänger på den (%2). Vad det kan spara att veta den går inte att räkna ut dessförinnan.</numerusform>
            <numerusform>Ta reda på den här kostnaden, som ingen har angett för något system: %1. %n beslut hänger på den (%2). Vad det kan spara att veta den går inte att räkna ut dessförinnan.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other decision on %1 is cheaper whatever the uncertain costs are within their ranges, but with the costs as planned another one costs exactly as much: it is equally good.</source>
        <translation>Inget annat beslut om %1 är billigare vad de osäkra kostnaderna än är inom sina intervall, men med kostnaderna som de är planerade kostar ett annat precis lika mycket: det är lika bra.</translation>
    </message>
    <message>
        <source>Another decision on %1 costs exactly as much: both are equally good.</source>
        <translation>Ett annat beslut om %1 kostar precis lika mycket: båda är lika bra.</translation>
    </message>
    <message>
        <source>The decision on %1 hangs on what nobody recorded for any system: %2. How much it may be wrong by cannot be reckoned.</source>
        <translation>Beslutet om %1 hänger på det som ingen har angett för något system: %2. Hur mycket det kan vara fel med går inte att räkna ut.</translation>
    </message>
    <message>
        <source>The decision on %1 hangs on what nobody recorded for any system: %2. How much it may be wrong by cannot be reckoned; with all else as planned it holds while that makes less than %3 of difference over the horizon.</source>
        <translation>Beslutet om %1 hänger på det som ingen har angett för något system: %2. Hur mycket det kan vara fel med går inte att räkna ut; med allt annat som planerat håller det så länge det gör mindre än %3 i skillnad över horisonten.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody recorded this for any system: %1. %n decision(s) hang on it, and how much the plan may lose by that cannot be reckoned.</source>
        <translation>
            <numerusform>Ingen har angett detta för något system: %1. %n beslut hänger på det, och hur mycket planen kan förlora på det går inte att räkna ut.</numerusform>
            <numerusform>Ingen har angett detta för något system: %1. %n beslut hänger på det, och hur mycket planen kan förlora på det går inte att räkna ut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawing</name>
    <message>
        <source>The colour scheme has no proper value for &quot;%1&quot;</source>
        <translation>Färgschemat har inget giltigt värde för ”%1”</translation>
    </message>
    <message>
        <source>Write a colour as &quot;#rrggbb&quot;, a share as a number from 0 to 1</source>
        <translation>Skriv en färg som &quot;#rrggbb&quot;, en andel som ett tal från 0 till 1</translation>
    </message>
    <message>
        <source>The colour scheme is no JSON object: %1</source>
        <translation>Färgschemat är inget JSON-objekt: %1</translation>
    </message>
    <message>
        <source>Compare it with the colour schemes that come with the program</source>
        <translation>Jämför det med de färgscheman som följer med programmet</translation>
    </message>
    <message>
        <source>The picture could not be written: %1</source>
        <translation>Bilden kunde inte skrivas: %1</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written to and has room</source>
        <translation>Kontrollera att mappen finns, går att skriva i och har plats</translation>
    </message>
    <message>
        <source>An image of %1 × %2 pixels is too large</source>
        <translation>En bild på %1 × %2 bildpunkter är för stor</translation>
    </message>
    <message>
        <source>Choose a smaller scale, or export PDF or SVG</source>
        <translation>Välj en mindre skala, eller exportera PDF eller SVG</translation>
    </message>
    <message>
        <source>there is not enough memory for the image</source>
        <translation>minnet räcker inte för bilden</translation>
    </message>
    <message>
        <source>The program&apos;s own font %1 could not be loaded</source>
        <translation>Programmets eget typsnitt %1 kunde inte läsas in</translation>
    </message>
    <message>
        <source>Install the program again; until then the system&apos;s font is used</source>
        <translation>Installera programmet på nytt; tills dess används systemets typsnitt</translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation>Mättad</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>För färgblinda</translation>
    </message>
    <message>
        <source>Grey for print</source>
        <translation>Grått för utskrift</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>och %1 till</translation>
    </message>
</context>
<context>
    <name>editing</name>
    <message numerus="yes">
        <source>Remove %n element(s)</source>
        <translation>
            <numerusform>Ta bort %n element</numerusform>
            <numerusform>Ta bort %n element</numerusform>
        </translation>
    </message>
    <message>
        <source>what was to be changed is no longer there</source>
        <translation>det som skulle ändras finns inte längre</translation>
    </message>
    <message>
        <source>select it again</source>
        <translation>markera det igen</translation>
    </message>
    <message>
        <source>Untitled landscape</source>
        <translation>Namnlöst systemlandskap</translation>
    </message>
    <message numerus="yes">
        <source>Change %n cell(s)</source>
        <translation>
            <numerusform>Ändra %n cell</numerusform>
            <numerusform>Ändra %n celler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename %n element(s)</source>
        <translation>
            <numerusform>Byt namn på %n element</numerusform>
            <numerusform>Byt namn på %n element</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %1 of %n element(s)</source>
        <translation>
            <numerusform>Gör %n element till %1</numerusform>
            <numerusform>Gör %n element till %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Ändra %1</translation>
    </message>
</context>
<context>
    <name>editing::commands</name>
    <message>
        <source>Import %1</source>
        <translation>Importera %1</translation>
    </message>
    <message>
        <source>Draw view “%1”</source>
        <translation>Rita vyn ”%1”</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>Ta bort vy</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Lägg till %1</translation>
    </message>
    <message>
        <source>an element needs a name</source>
        <translation>ett element behöver ett namn</translation>
    </message>
    <message>
        <source>type one</source>
        <translation>skriv ett</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Change documentation</source>
        <translation>Ändra dokumentation</translation>
    </message>
    <message>
        <source>Remove relationship</source>
        <translation>Ta bort relation</translation>
    </message>
    <message>
        <source>Add use</source>
        <translation>Lägg till användning</translation>
    </message>
    <message>
        <source>Remove use</source>
        <translation>Ta bort användning</translation>
    </message>
    <message>
        <source>Change users</source>
        <translation>Ändra användare</translation>
    </message>
    <message>
        <source>Judge a unique need</source>
        <translation>Bedöm ett unikt behov</translation>
    </message>
    <message>
        <source>Decide: %1</source>
        <translation>Besluta: %1</translation>
    </message>
    <message>
        <source>Withdraw decision</source>
        <translation>Återta beslut</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>attribut</translation>
    </message>
    <message>
        <source>there is no “%1” in this landscape</source>
        <translation>det finns inget ”%1” i detta systemlandskap</translation>
    </message>
    <message>
        <source>add it first, or check its name</source>
        <translation>lägg till det först, eller kontrollera namnet</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Ändra %1</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Ändra inställningar</translation>
    </message>
    <message>
        <source>“%1” cannot name an attribute</source>
        <translation>”%1” kan inte vara namn på ett attribut</translation>
    </message>
    <message>
        <source>choose a name that no other attribute has</source>
        <translation>välj ett namn som inget annat attribut har</translation>
    </message>
    <message>
        <source>A choice needs words to choose from</source>
        <translation>Ett val behöver ord att välja bland</translation>
    </message>
    <message>
        <source>list them, one a line</source>
        <translation>ange dem, ett per rad</translation>
    </message>
    <message>
        <source>The smallest number is above the largest</source>
        <translation>Det minsta talet är större än det största</translation>
    </message>
    <message>
        <source>exchange the two</source>
        <translation>låt de två byta plats</translation>
    </message>
    <message>
        <source>Define attribute “%1”</source>
        <translation>Definiera attributet ”%1”</translation>
    </message>
    <message>
        <source>Change attribute “%1”</source>
        <translation>Ändra attributet ”%1”</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Change kind of relation</source>
        <translation>Ändra typ av relation</translation>
    </message>
    <message>
        <source>Turn relation round</source>
        <translation>Vänd relation</translation>
    </message>
    <message>
        <source>Make one of equal relations</source>
        <translation>Slå samman likadana relationer</translation>
    </message>
    <message>
        <source>Remove relations</source>
        <translation>Ta bort relationer</translation>
    </message>
    <message>
        <source>Merge two elements</source>
        <translation>Slå samman två element</translation>
    </message>
    <message>
        <source>Separate merged elements</source>
        <translation>Skilj sammanslagna element åt</translation>
    </message>
</context>
<context>
    <name>editing::views</name>
    <message>
        <source>a line cannot end in itself or in one that stands on it</source>
        <translation>en linje kan inte sluta i sig själv eller i en som står på den</translation>
    </message>
    <message>
        <source>a line needs two different ends</source>
        <translation>en linje behöver två olika ändar</translation>
    </message>
    <message>
        <source>a plain line joins a note, group or image to something</source>
        <translation>en enkel linje förenar en notering, grupp eller bild med något</translation>
    </message>
    <message>
        <source>draw a relation between elements</source>
        <translation>rita en relation mellan element</translation>
    </message>
    <message>
        <source>Connect: %1</source>
        <translation>Förena: %1</translation>
    </message>
    <message>
        <source>Show relation</source>
        <translation>Visa relation</translation>
    </message>
    <message>
        <source>these boxes do not stand for the ends of the relation</source>
        <translation>de här rutorna står inte för relationens ändar</translation>
    </message>
    <message>
        <source>Connect to a new %1</source>
        <translation>Förena med en ny %1</translation>
    </message>
    <message>
        <source>Connect to an element</source>
        <translation>Förena med ett element</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>Lägg till linje</translation>
    </message>
    <message>
        <source>Reconnect line</source>
        <translation>Flytta linjens ände</translation>
    </message>
    <message numerus="yes">
        <source>The relation changes in %n other view(s), too.</source>
        <translation>
            <numerusform>Relationen ändras i %n annan vy också.</numerusform>
            <numerusform>Relationen ändras i %n andra vyer också.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is no longer drawn in %n view(s) where “%1” is not shown.</source>
        <translation>
            <numerusform>Den ritas inte längre i %n vy där ”%1” inte visas.</numerusform>
            <numerusform>Den ritas inte längre i %n vyer där ”%1” inte visas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn relation round</source>
        <translation>Vänd relationen</translation>
    </message>
    <message>
        <source>a line is 1 to 3 wide</source>
        <translation>en linje är 1 till 3 bred</translation>
    </message>
    <message>
        <source>Change looks</source>
        <translation>Ändra utseende</translation>
    </message>
    <message>
        <source>Reset looks</source>
        <translation>Återställ utseende</translation>
    </message>
    <message>
        <source>Change text</source>
        <translation>Ändra text</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message numerus="yes">
        <source>Move %n box(es)</source>
        <translation>
            <numerusform>Flytta %n ruta</numerusform>
            <numerusform>Flytta %n rutor</numerusform>
        </translation>
    </message>
    <message>
        <source>a box needs a width and a height</source>
        <translation>en ruta behöver bredd och höjd</translation>
    </message>
    <message>
        <source>the place for the box is not a rectangle</source>
        <translation>rutans plats är ingen rektangel</translation>
    </message>
    <message>
        <source>a box cannot lie in itself</source>
        <translation>en ruta kan inte ligga i sig själv</translation>
    </message>
    <message numerus="yes">
        <source>Resize %n box(es)</source>
        <translation>
            <numerusform>Ändra storlek på %n ruta</numerusform>
            <numerusform>Ändra storlek på %n rutor</numerusform>
        </translation>
    </message>
    <message>
        <source>Bend line</source>
        <translation>Böj linjen</translation>
    </message>
    <message>
        <source>Move label</source>
        <translation>Flytta etiketten</translation>
    </message>
    <message>
        <source>a label stands between the ends of its line</source>
        <translation>en etikett står mellan sin linjes ändar</translation>
    </message>
    <message>
        <source>Default size</source>
        <translation>Standardstorlek</translation>
    </message>
    <message>
        <source>Change order</source>
        <translation>Ändra ordning</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppera</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Dela upp gruppen</translation>
    </message>
    <message>
        <source>there is no group among what is selected</source>
        <translation>det finns ingen grupp bland det markerade</translation>
    </message>
    <message>
        <source>select a group</source>
        <translation>markera en grupp</translation>
    </message>
    <message>
        <source>what is on the clipboard is no part of a view</source>
        <translation>det som ligger på urklipp är ingen del av en vy</translation>
    </message>
    <message>
        <source>copy it again</source>
        <translation>kopiera det igen</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (kopia)</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Klistra in</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicera</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Lägg till %1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n element(s)</source>
        <translation>
            <numerusform>Visa %n element</numerusform>
            <numerusform>Visa %n element</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all relations</source>
        <translation>Visa alla relationer</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Lägg till notering</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Lägg till grupp</translation>
    </message>
    <message>
        <source>Add legend</source>
        <translation>Lägg till teckenförklaring</translation>
    </message>
    <message>
        <source>Add link to a view</source>
        <translation>Lägg till länk till en vy</translation>
    </message>
    <message>
        <source>Add image</source>
        <translation>Lägg till bild</translation>
    </message>
    <message>
        <source>this is no PNG, JPEG or SVG image</source>
        <translation>det här är ingen PNG-, JPEG- eller SVG-bild</translation>
    </message>
    <message>
        <source>choose a file of one of these kinds</source>
        <translation>välj en fil av något av de slagen</translation>
    </message>
    <message>
        <source>Set image</source>
        <translation>Sätt bild</translation>
    </message>
    <message numerus="yes">
        <source>Show %n relation(s)</source>
        <translation>
            <numerusform>Visa %n relation</numerusform>
            <numerusform>Visa %n relationer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 och %2</translation>
    </message>
    <message>
        <source>Remove from view</source>
        <translation>Ta bort ur vyn</translation>
    </message>
    <message>
        <source>Remove from landscape</source>
        <translation>Ta bort ur landskapet</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n ruta</numerusform>
            <numerusform>%n rutor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n linje</numerusform>
            <numerusform>%n linjer</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken out of this view: %1.</source>
        <translation>Borttaget ur vyn: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) stay in the landscape.</source>
        <translation>
            <numerusform>%n relation finns kvar i landskapet.</numerusform>
            <numerusform>%n relationer finns kvar i landskapet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) stay in the landscape.</source>
        <translation>
            <numerusform>%n element finns kvar i landskapet.</numerusform>
            <numerusform>%n element finns kvar i landskapet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them now in no view.</source>
        <translation>
            <numerusform>%n av dem finns nu inte i någon vy.</numerusform>
            <numerusform>%n av dem finns nu inte i någon vy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other view(s) show them.</source>
        <translation>
            <numerusform>%n annan vy visar dem.</numerusform>
            <numerusform>%n andra vyer visar dem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n element</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relationer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s), cost(s) or decision(s)</source>
        <translation>
            <numerusform>%n användning, kostnad eller beslut</numerusform>
            <numerusform>%n användningar, kostnader eller beslut</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed from the landscape: %1.</source>
        <translation>Borttaget ur landskapet: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s), group(s) and plain line(s) left this view.</source>
        <translation>
            <numerusform>%n notering, grupp eller enkel linje försvann ur vyn.</numerusform>
            <numerusform>%n noteringar, grupper och enkla linjer försvann ur vyn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other view(s) showed some of it.</source>
        <translation>
            <numerusform>%n annan vy visade något av det.</numerusform>
            <numerusform>%n andra vyer visade något av det.</numerusform>
        </translation>
    </message>
    <message>
        <source>only elements and groups can hold other boxes</source>
        <translation>bara element och grupper kan innehålla andra rutor</translation>
    </message>
    <message>
        <source>put it beside the box</source>
        <translation>lägg den bredvid rutan</translation>
    </message>
    <message>
        <source>a bend of the line is not a point</source>
        <translation>en av linjens böjar är ingen punkt</translation>
    </message>
    <message>
        <source>a view needs a name</source>
        <translation>en vy behöver ett namn</translation>
    </message>
    <message>
        <source>type one</source>
        <translation>skriv ett</translation>
    </message>
    <message>
        <source>there is no viewpoint “%1”</source>
        <translation>det finns ingen synvinkel ”%1”</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation>%1 (kopia %2)</translation>
    </message>
    <message>
        <source>Add view</source>
        <translation>Lägg till vy</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Byt namn på vyn</translation>
    </message>
    <message>
        <source>Change documentation</source>
        <translation>Ändra dokumentation</translation>
    </message>
    <message>
        <source>Set viewpoint</source>
        <translation>Sätt synvinkel</translation>
    </message>
    <message numerus="yes">
        <source>Move %n view(s)</source>
        <translation>
            <numerusform>Flytta %n vy</numerusform>
            <numerusform>Flytta %n vyer</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate view</source>
        <translation>Duplicera vyn</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n view(s)</source>
        <translation>
            <numerusform>Ta bort %n vy</numerusform>
            <numerusform>Ta bort %n vyer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is composed of %2</source>
        <translation>%1 består av %2</translation>
    </message>
    <message>
        <source>%1 is part of %2</source>
        <translation>%1 är en del av %2</translation>
    </message>
    <message>
        <source>Composed of</source>
        <translation>Består av</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Är en del av</translation>
    </message>
    <message>
        <source>%1 aggregates %2</source>
        <translation>%1 aggregerar %2</translation>
    </message>
    <message>
        <source>%1 is aggregated by %2</source>
        <translation>%1 aggregeras av %2</translation>
    </message>
    <message>
        <source>Aggregates</source>
        <translation>Aggregerar</translation>
    </message>
    <message>
        <source>Aggregated by</source>
        <translation>Aggregeras av</translation>
    </message>
    <message>
        <source>%1 is assigned to %2</source>
        <translation>%1 är tilldelad %2</translation>
    </message>
    <message>
        <source>%1 has %2 assigned to it</source>
        <translation>%1 har %2 tilldelad sig</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Tilldelad</translation>
    </message>
    <message>
        <source>Has assigned to it</source>
        <translation>Har tilldelad sig</translation>
    </message>
    <message>
        <source>%1 realizes %2</source>
        <translation>%1 realiserar %2</translation>
    </message>
    <message>
        <source>%1 is realized by %2</source>
        <translation>%1 realiseras av %2</translation>
    </message>
    <message>
        <source>Realizes</source>
        <translation>Realiserar</translation>
    </message>
    <message>
        <source>Realized by</source>
        <translation>Realiseras av</translation>
    </message>
    <message>
        <source>%1 serves %2</source>
        <translation>%1 betjänar %2</translation>
    </message>
    <message>
        <source>%1 is served by %2</source>
        <translation>%1 betjänas av %2</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Betjänar</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Betjänas av</translation>
    </message>
    <message>
        <source>%1 accesses %2</source>
        <translation>%1 använder %2</translation>
    </message>
    <message>
        <source>%1 is accessed by %2</source>
        <translation>%1 används av %2</translation>
    </message>
    <message>
        <source>Accesses</source>
        <translation>Använder</translation>
    </message>
    <message>
        <source>Accessed by</source>
        <translation>Används av</translation>
    </message>
    <message>
        <source>%1 influences %2</source>
        <translation>%1 påverkar %2</translation>
    </message>
    <message>
        <source>%1 is influenced by %2</source>
        <translation>%1 påverkas av %2</translation>
    </message>
    <message>
        <source>Influences</source>
        <translation>Påverkar</translation>
    </message>
    <message>
        <source>Influenced by</source>
        <translation>Påverkas av</translation>
    </message>
    <message>
        <source>%1 is associated with %2</source>
        <translation>%1 är associerad med %2</translation>
    </message>
    <message>
        <source>%1 is associated from %2</source>
        <translation>%1 är associerad från %2</translation>
    </message>
    <message>
        <source>Associated with</source>
        <translation>Associerad med</translation>
    </message>
    <message>
        <source>Associated from</source>
        <translation>Associerad från</translation>
    </message>
    <message>
        <source>%1 triggers %2</source>
        <translation>%1 utlöser %2</translation>
    </message>
    <message>
        <source>%1 is triggered by %2</source>
        <translation>%1 utlöses av %2</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Utlöser</translation>
    </message>
    <message>
        <source>Triggered by</source>
        <translation>Utlöses av</translation>
    </message>
    <message>
        <source>%1 flows to %2</source>
        <translation>%1 flödar till %2</translation>
    </message>
    <message>
        <source>%1 receives a flow from %2</source>
        <translation>%1 tar emot ett flöde från %2</translation>
    </message>
    <message>
        <source>Flows to</source>
        <translation>Flödar till</translation>
    </message>
    <message>
        <source>Receives a flow from</source>
        <translation>Tar emot ett flöde från</translation>
    </message>
    <message>
        <source>%1 is a specialization of %2</source>
        <translation>%1 är en specialisering av %2</translation>
    </message>
    <message>
        <source>%1 is specialized by %2</source>
        <translation>%1 specialiseras av %2</translation>
    </message>
    <message>
        <source>Specialization of</source>
        <translation>Specialisering av</translation>
    </message>
    <message>
        <source>Specialized by</source>
        <translation>Specialiseras av</translation>
    </message>
    <message>
        <source>a relationship</source>
        <translation>en relation</translation>
    </message>
    <message>
        <source>ArchiMate 3.2 permits no %1 from %2 to %3</source>
        <translation>ArchiMate 3.2 tillåter ingen %1 från %2 till %3</translation>
    </message>
    <message>
        <source>a relation needs an element or another relation at both ends</source>
        <translation>en relation behöver ett element eller en annan relation i båda ändar</translation>
    </message>
    <message>
        <source>draw a plain line to notes and groups</source>
        <translation>rita en enkel linje till noteringar och grupper</translation>
    </message>
    <message>
        <source>a relation cannot end in itself or in one that stands on it</source>
        <translation>en relation kan inte sluta i sig själv eller i en som står på den</translation>
    </message>
    <message>
        <source>all relations at a junction must be of one kind, and each that leads into it must be permitted with each it leads to</source>
        <translation>alla relationer vid en knutpunkt måste vara av en typ, och var och en som leder in måste vara tillåten till var och en den leder till</translation>
    </message>
    <message>
        <source>choose the kind of the others, or another end</source>
        <translation>välj de andras typ, eller en annan ände</translation>
    </message>
    <message>
        <source>no relation is permitted between these; try the other direction</source>
        <translation>ingen relation är tillåten mellan dem; prova andra hållet</translation>
    </message>
    <message>
        <source>permitted here: %1</source>
        <translation>tillåtet här: %1</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Access type “%1” is not known; it is kept as unspecified</source>
        <translation>Åtkomsttypen ”%1” är okänd; den behålls som ospecificerad</translation>
    </message>
    <message>
        <source>%1 of a %2</source>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>the document type declaration</source>
        <translation>dokumenttypsdeklarationen</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>Filen kan inte öppnas: %1</translation>
    </message>
    <message>
        <source>check its name and that you may read it</source>
        <translation>kontrollera namnet och att du får läsa den</translation>
    </message>
    <message>
        <source>The ZIP holds no model.xml, so it is no Archi model</source>
        <translation>ZIP-filen innehåller ingen model.xml, så den är ingen Archi-modell</translation>
    </message>
    <message>
        <source>save the model from Archi again</source>
        <translation>spara modellen på nytt från Archi</translation>
    </message>
    <message>
        <source>A sketch or canvas was read as a view of notes and groups</source>
        <translation>En skiss eller canvas lästes som en vy med anteckningar och grupper</translation>
    </message>
    <message>
        <source>A box is of type “%1”, which is not known; it is kept as a note</source>
        <translation>En ruta har typen ”%1”, som är okänd; den behålls som en anteckning</translation>
    </message>
    <message>
        <source>The ZIP cannot be unpacked: %1</source>
        <translation>ZIP-filen kan inte packas upp: %1</translation>
    </message>
    <message>
        <source>copy or export the file again</source>
        <translation>kopiera eller exportera filen på nytt</translation>
    </message>
    <message>
        <source>The ZIP unpacks to far more than a model ever holds, so it was not read</source>
        <translation>ZIP-filen blir uppackad mycket större än en modell någonsin är, så den lästes inte</translation>
    </message>
    <message>
        <source>check where the file comes from</source>
        <translation>kontrollera var filen kommer ifrån</translation>
    </message>
    <message>
        <source>the column “%1” is missing</source>
        <translation>kolumnen ”%1” saknas</translation>
    </message>
    <message>
        <source>export the model from Archi again</source>
        <translation>exportera modellen på nytt från Archi</translation>
    </message>
    <message>
        <source>the id “%1” is there already; the row was left out</source>
        <translation>id ”%1” finns redan; raden utelämnades</translation>
    </message>
    <message>
        <source>ArchiMate has no “%1”; it is kept in a general form</source>
        <translation>ArchiMate har ingen ”%1”; den behålls i allmän form</translation>
    </message>
    <message>
        <source>the relation from “%1” to “%2” has an end that does not exist; it was left out</source>
        <translation>relationen från ”%1” till ”%2” har en ände som inte finns; den utelämnades</translation>
    </message>
    <message>
        <source>the property “%1” belongs to nothing that exists</source>
        <translation>egenskapen ”%1” hör inte till något som finns</translation>
    </message>
    <message>
        <source>Access_Type: “%1” is none of Access, Read, Write, ReadWrite</source>
        <translation>Access_Type: ”%1” är ingen av Access, Read, Write, ReadWrite</translation>
    </message>
    <message>
        <source>the property has no key and was left out</source>
        <translation>egenskapen saknar nyckel och utelämnades</translation>
    </message>
    <message>
        <source>the folder holds no CSV export of Archi</source>
        <translation>mappen innehåller ingen CSV-export från Archi</translation>
    </message>
    <message>
        <source>choose the folder with elements.csv and relations.csv</source>
        <translation>välj mappen med elements.csv och relations.csv</translation>
    </message>
    <message>
        <source>the folder holds several exports: %1</source>
        <translation>mappen innehåller flera exporter: %1</translation>
    </message>
    <message>
        <source>put each into a folder of its own</source>
        <translation>lägg var och en i en egen mapp</translation>
    </message>
    <message>
        <source>the column mapping, at “%1”: %2</source>
        <translation>kolumnmappningen, vid ”%1”: %2</translation>
    </message>
    <message>
        <source>see models/mappings/README.md</source>
        <translation>se models/mappings/README.md</translation>
    </message>
    <message>
        <source>%1 must stand here</source>
        <translation>här ska det stå %1</translation>
    </message>
    <message>
        <source>no such key</source>
        <translation>nyckeln finns inte</translation>
    </message>
    <message>
        <source>a text or a list of texts</source>
        <translation>en text eller en lista med texter</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ett objekt</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>en text</translation>
    </message>
    <message>
        <source>a list of rules</source>
        <translation>en lista med regler</translation>
    </message>
    <message>
        <source>a rule, that is an object</source>
        <translation>en regel, alltså ett objekt</translation>
    </message>
    <message>
        <source>“column” is missing</source>
        <translation>”column” saknas</translation>
    </message>
    <message>
        <source>one of “equals”, “contains”, “matches” is missing</source>
        <translation>ett av ”equals”, ”contains”, ”matches” saknas</translation>
    </message>
    <message>
        <source>“function” is missing</source>
        <translation>”function” saknas</translation>
    </message>
    <message>
        <source>&quot;none&quot;, {&quot;column&quot;: …} or {&quot;constant&quot;: …}</source>
        <translation>&quot;none&quot;, {&quot;column&quot;: …} eller {&quot;constant&quot;: …}</translation>
    </message>
    <message>
        <source>comma, semicolon or tab</source>
        <translation>komma, semikolon eller tabb</translation>
    </message>
    <message>
        <source>say in a column mapping which column is which; the table has: %1</source>
        <translation>ange i en kolumnmappning vilken kolumn som är vilken; tabellen har: %1</translation>
    </message>
    <message>
        <source>the mapping speaks of a column “%1” that the table does not have</source>
        <translation>mappningen nämner en kolumn ”%1” som tabellen inte har</translation>
    </message>
    <message>
        <source>no column is known to hold the names of the systems</source>
        <translation>ingen kolumn är känd för att innehålla systemens namn</translation>
    </message>
    <message>
        <source>this is not a text table: it contains bytes that no text has</source>
        <translation>detta är ingen texttabell: den innehåller byte som ingen text har</translation>
    </message>
    <message>
        <source>save the table as CSV (UTF-8) in the program it comes from</source>
        <translation>spara tabellen som CSV (UTF-8) i programmet den kommer från</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of this UTF-8 text are damaged and shown as “�”</source>
        <translation>
            <numerusform>%n ställe i denna UTF-8-text är skadat och visas som ”�”</numerusform>
            <numerusform>%n ställen i denna UTF-8-text är skadade och visas som ”�”</numerusform>
        </translation>
    </message>
    <message>
        <source>the text is not UTF-8 and was read as windows-1252</source>
        <translation>texten är inte UTF-8 och lästes som windows-1252</translation>
    </message>
    <message>
        <source>the table is empty</source>
        <translation>tabellen är tom</translation>
    </message>
    <message>
        <source>check that the right file was chosen</source>
        <translation>kontrollera att rätt fil valdes</translation>
    </message>
    <message>
        <source>a quote opens here and is never closed</source>
        <translation>ett citattecken öppnas här och stängs aldrig</translation>
    </message>
    <message>
        <source>close it with &quot; or leave it out</source>
        <translation>stäng det med &quot; eller utelämna det</translation>
    </message>
    <message>
        <source>text follows a closing quote; quotes inside a cell are written twice</source>
        <translation>text följer efter ett stängande citattecken; citattecken inuti en cell skrivs dubbelt</translation>
    </message>
    <message>
        <source>a row of more than %1 cells</source>
        <translation>en rad med mer än %1 celler</translation>
    </message>
    <message>
        <source>check that this is a table</source>
        <translation>kontrollera att detta är en tabell</translation>
    </message>
    <message>
        <source>reading was cancelled</source>
        <translation>läsningen avbröts</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) above the header were left out</source>
        <translation>
            <numerusform>%n rad ovanför rubrikraden utelämnades</numerusform>
            <numerusform>%n rader ovanför rubrikraden utelämnades</numerusform>
        </translation>
    </message>
    <message>
        <source>the row has %1 cells where the header has %2; the missing ones count as unknown</source>
        <translation>raden har %1 celler där rubrikraden har %2; de som saknas räknas som okända</translation>
    </message>
    <message>
        <source>the row has %1 cells where the header has %2; the last ones are left out</source>
        <translation>raden har %1 celler där rubrikraden har %2; de sista utelämnas</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) have another number of cells than the header</source>
        <translation>
            <numerusform>%n rad till har ett annat antal celler än rubrikraden</numerusform>
            <numerusform>%n rader till har ett annat antal celler än rubrikraden</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>filen finns inte</translation>
    </message>
    <message>
        <source>check the name and the folder</source>
        <translation>kontrollera namnet och mappen</translation>
    </message>
    <message>
        <source>the file cannot be opened: %1</source>
        <translation>filen kan inte öppnas: %1</translation>
    </message>
    <message>
        <source>check that you may read it</source>
        <translation>kontrollera att du får läsa den</translation>
    </message>
    <message>
        <source>the table is larger than 1 GiB</source>
        <translation>tabellen är större än 1 GiB</translation>
    </message>
    <message>
        <source>split it into several files</source>
        <translation>dela upp den i flera filer</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>filen kan inte läsas: %1</translation>
    </message>
    <message>
        <source>try again or make a copy of it</source>
        <translation>försök igen eller gör en kopia av den</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>filen kan inte skrivas: %1</translation>
    </message>
    <message>
        <source>check that there is room and that you may write there</source>
        <translation>kontrollera att det finns plats och att du får skriva där</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out by the mapping&apos;s rules</source>
        <translation>
            <numerusform>%n rad utelämnades enligt mappningens regler</numerusform>
            <numerusform>%n rader utelämnades enligt mappningens regler</numerusform>
        </translation>
    </message>
    <message>
        <source>the columns were understood as %1</source>
        <translation>kolumnerna tolkades som %1</translation>
    </message>
    <message>
        <source>no column says which unit uses the systems; name it with --unit or in the mapping. The systems are kept, their use is not</source>
        <translation>ingen kolumn anger vilken verksamhet som använder systemen; ange den med --unit eller i mappningen. Systemen behålls, men inte deras användning</translation>
    </message>
    <message>
        <source>no column says what the systems are used for; a mapping can tell it from keywords. The systems are kept, their use is not</source>
        <translation>ingen kolumn anger vad systemen används till; en mappning kan avgöra det utifrån nyckelord. Systemen behålls, men inte deras användning</translation>
    </message>
    <message>
        <source>the row names no system and was left out</source>
        <translation>raden anger inget system och utelämnades</translation>
    </message>
    <message>
        <source>the row names no unit; the system is kept, its use is not</source>
        <translation>raden anger ingen verksamhet; systemet behålls, men inte dess användning</translation>
    </message>
    <message>
        <source>%1 of “%2” differs from what an earlier row says, which holds</source>
        <translation>%1 för ”%2” skiljer sig från vad en tidigare rad anger, som gäller</translation>
    </message>
    <message>
        <source>it is not known what “%1” is used for; the system is kept, its use is not</source>
        <translation>det är okänt vad ”%1” används till; systemet behålls, men inte dess användning</translation>
    </message>
    <message>
        <source>an earlier row says already that “%1” is used for “%2” here</source>
        <translation>en tidigare rad anger redan att ”%1” används för ”%2” här</translation>
    </message>
    <message>
        <source>the system “%1”, which “%2” is part of, is not in this file or not the only one of that name</source>
        <translation>systemet ”%1”, som ”%2” är en del av, finns inte i denna fil eller är inte det enda med det namnet</translation>
    </message>
    <message>
        <source>%1: %2 and is kept as text; %3</source>
        <translation>%1: %2 och behålls som text; %3</translation>
    </message>
    <message>
        <source>the folder has no applications.csv</source>
        <translation>mappen har ingen applications.csv</translation>
    </message>
    <message>
        <source>choose a folder with a CSV set, or a single inventory file</source>
        <translation>välj en mapp med en uppsättning CSV-tabeller, eller en enstaka inventeringsfil</translation>
    </message>
    <message>
        <source>“%1” is not a setting of a landscape</source>
        <translation>”%1” är ingen inställning för ett systemlandskap</translation>
    </message>
    <message>
        <source>elements: %1</source>
        <translation>element: %1</translation>
    </message>
    <message>
        <source>specializations</source>
        <translation>specialiseringar</translation>
    </message>
    <message>
        <source>names and texts of relationships</source>
        <translation>namn och texter på relationer</translation>
    </message>
    <message>
        <source>relationships: %1</source>
        <translation>relationer: %1</translation>
    </message>
    <message>
        <source>views</source>
        <translation>vyer</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>mappen kan inte skapas</translation>
    </message>
    <message>
        <source>check that you may write there</source>
        <translation>kontrollera att du får skriva där</translation>
    </message>
    <message>
        <source>the row has neither an id nor a name and was left out</source>
        <translation>raden har varken id eller namn och utelämnades</translation>
    </message>
    <message>
        <source>“%1” has no name; its id serves</source>
        <translation>”%1” saknar namn; dess id används</translation>
    </message>
    <message>
        <source>“%1” is there already; the row was left out</source>
        <translation>”%1” finns redan; raden utelämnades</translation>
    </message>
    <message>
        <source>the id “%1” is there already, for “%2”; “%3” gets another</source>
        <translation>id ”%1” finns redan, för ”%2”; ”%3” får ett annat</translation>
    </message>
    <message>
        <source>the row names no known %1 and was left out</source>
        <translation>raden anger ingen känd %1 och utelämnades</translation>
    </message>
    <message>
        <source>mode: “%1” is not made of the letters C, R, U and D</source>
        <translation>mode: ”%1” består inte av bokstäverna C, R, U och D</translation>
    </message>
    <message>
        <source>the row names no unit; it is kept as a need of the whole</source>
        <translation>raden anger ingen verksamhet; den behålls som ett behov för helheten</translation>
    </message>
    <message>
        <source>the row does not say for which function the application is used</source>
        <translation>raden anger inte för vilken funktion applikationen används</translation>
    </message>
    <message>
        <source>unique: “%1” is none of no, claimed, accepted; it counts as no</source>
        <translation>unique: ”%1” är ingen av no, claimed, accepted; det räknas som no</translation>
    </message>
    <message>
        <source>decision: “%1” is none of retire, make-common, keep-common, keep-local, replace, investigate; the row was left out</source>
        <translation>decision: ”%1” är ingen av retire, make-common, keep-common, keep-local, replace, investigate; raden utelämnades</translation>
    </message>
    <message>
        <source>%1: several things are named “%2”; give the id</source>
        <translation>%1: flera saker heter ”%2”; ange id</translation>
    </message>
    <message>
        <source>%1: “%2” is not in %3; the row is kept without it</source>
        <translation>%1: ”%2” finns inte i %3; raden behålls utan den</translation>
    </message>
    <message>
        <source>there is no %1; what other tables name is added</source>
        <translation>det finns ingen %1; det som andra tabeller nämner läggs till</translation>
    </message>
    <message>
        <source>the column “%1” has no place here and was left out</source>
        <translation>kolumnen ”%1” har ingen plats här och utelämnades</translation>
    </message>
    <message>
        <source>The file holds no XML element</source>
        <translation>Filen innehåller inget XML-element</translation>
    </message>
    <message>
        <source>The file is XMI, a format for UML models, not an ArchiMate model</source>
        <translation>Filen är XMI, ett format för UML-modeller, ingen ArchiMate-modell</translation>
    </message>
    <message>
        <source>In the tool it comes from, export the model as “ArchiMate Model Exchange File”</source>
        <translation>Exportera modellen som ”ArchiMate Model Exchange File” i verktyget den kommer från</translation>
    </message>
    <message>
        <source>The file is XML with the outermost element &lt;%1&gt;, which is no ArchiMate model</source>
        <translation>Filen är XML med det yttersta elementet &lt;%1&gt;, vilket inte är en ArchiMate-modell</translation>
    </message>
    <message>
        <source>The file is XML with the outermost element &lt;%1&gt; of %2, which is no ArchiMate model</source>
        <translation>Filen är XML med det yttersta elementet &lt;%1&gt; i %2, vilket inte är en ArchiMate-modell</translation>
    </message>
    <message>
        <source>The file is an OpenDocument file</source>
        <translation>Filen är en OpenDocument-fil</translation>
    </message>
    <message>
        <source>The file is a ZIP that holds no Archi model</source>
        <translation>Filen är en ZIP-fil som inte innehåller någon Archi-modell</translation>
    </message>
    <message>
        <source>Unpack it and import what is inside</source>
        <translation>Packa upp den och importera innehållet</translation>
    </message>
    <message>
        <source>There is no such file or folder</source>
        <translation>Filen eller mappen finns inte</translation>
    </message>
    <message>
        <source>check its name</source>
        <translation>kontrollera namnet</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Filen är tom</translation>
    </message>
    <message>
        <source>export it again</source>
        <translation>exportera den på nytt</translation>
    </message>
    <message>
        <source>The file is a database, perhaps a Landskap model</source>
        <translation>Filen är en databas, kanske en Landskap-modell</translation>
    </message>
    <message>
        <source>Open a Landskap model instead of importing it</source>
        <translation>Öppna en Landskap-modell i stället för att importera den</translation>
    </message>
    <message>
        <source>The file is a PDF</source>
        <translation>Filen är en PDF</translation>
    </message>
    <message>
        <source>The file is neither text nor a ZIP</source>
        <translation>Filen är varken text eller en ZIP-fil</translation>
    </message>
    <message>
        <source>The organisation “%1” lists “%2”, which does not exist</source>
        <translation>Organisationen ”%1” listar ”%2”, som inte finns</translation>
    </message>
    <message>
        <source>nesting of organisations within an element</source>
        <translation>organisationer nästlade i ett element</translation>
    </message>
    <message>
        <source>There is no import format “%1”</source>
        <translation>Importformatet ”%1” finns inte</translation>
    </message>
    <message>
        <source>“%1” is of type “%2”, which ArchiMate does not know; it is kept as a grouping of that specialisation</source>
        <translation>”%1” är av typen ”%2”, som ArchiMate inte känner till; den behålls som en gruppering med den specialiseringen</translation>
    </message>
    <message>
        <source>An element of type %1 (%2) has no name</source>
        <translation>Ett element av typen %1 (%2) saknar namn</translation>
    </message>
    <message>
        <source>Relationship %1 is of type “%2”, which ArchiMate does not know; it is kept as an association of that specialisation</source>
        <translation>Relationen %1 är av typen ”%2”, som ArchiMate inte känner till; den behålls som en association med den specialiseringen</translation>
    </message>
    <message>
        <source>A relationship leads from a thing to itself</source>
        <translation>En relation leder från en sak till sig själv</translation>
    </message>
    <message>
        <source>View “%1” has the id “%2” of another view and gets a new one</source>
        <translation>Vyn ”%1” har samma id ”%2” som en annan vy och får ett nytt</translation>
    </message>
    <message>
        <source>“%1” (%2) has the id “%3” of another; the first one stays and this one is left out</source>
        <translation>”%1” (%2) har samma id ”%3” som en annan; den första blir kvar och denna utelämnas</translation>
    </message>
    <message>
        <source>“%1” (%2) has no id; one was made up</source>
        <translation>”%1” (%2) saknar id; ett har skapats</translation>
    </message>
    <message>
        <source>A name has a line break in it</source>
        <translation>Ett namn innehåller en radbrytning</translation>
    </message>
    <message>
        <source>A name looks like HTML; it is kept as plain text</source>
        <translation>Ett namn ser ut som HTML; det behålls som vanlig text</translation>
    </message>
    <message>
        <source>%1 “%2” (%3) leads from “%4” to “%5”, not both of which exist; it is left out</source>
        <translation>%1 ”%2” (%3) leder från ”%4” till ”%5”, som inte båda finns; den utelämnas</translation>
    </message>
    <message>
        <source>Property “%1” is used but not defined; its id serves as its name</source>
        <translation>Egenskapen ”%1” används men är inte definierad; dess id får vara namn</translation>
    </message>
    <message>
        <source>a property without a key</source>
        <translation>en egenskap utan nyckel</translation>
    </message>
    <message>
        <source>Property %1: %2; it is kept as text</source>
        <translation>Egenskapen %1: %2; den behålls som text</translation>
    </message>
    <message>
        <source>Property %1: there is no one element named “%2”; it is kept as text</source>
        <translation>Egenskapen %1: det finns inte exakt ett element med namnet ”%2”; den behålls som text</translation>
    </message>
    <message>
        <source>a property without a value, %1</source>
        <translation>en egenskap utan värde, %1</translation>
    </message>
    <message>
        <source>A box in view “%1” leads to view “%2”, which does not exist</source>
        <translation>En ruta i vyn ”%1” leder till vyn ”%2”, som inte finns</translation>
    </message>
    <message>
        <source>A box in view “%1” shows element “%2”, which does not exist; it is kept as a group</source>
        <translation>En ruta i vyn ”%1” visar elementet ”%2”, som inte finns; den behålls som en grupp</translation>
    </message>
    <message>
        <source>A box in view “%1” lies out of reach and was moved near</source>
        <translation>En ruta i vyn ”%1” låg utom räckhåll och flyttades närmare</translation>
    </message>
    <message>
        <source>Id “%1” stands twice in view “%2”; the later box or line gets a new one</source>
        <translation>Id ”%1” står två gånger i vyn ”%2”; den senare rutan eller linjen får ett nytt</translation>
    </message>
    <message>
        <source>A line in view “%1” (%2) lacks an end and is left out</source>
        <translation>En linje i vyn ”%1” (%2) saknar en ände och utelämnas</translation>
    </message>
    <message>
        <source>A line in view “%1” shows relationship “%2”, which does not exist; it is kept as a plain line</source>
        <translation>En linje i vyn ”%1” visar relationen ”%2”, som inte finns; den behålls som en vanlig linje</translation>
    </message>
    <message>
        <source>%1 (times: %2, first here)</source>
        <translation>%1 (antal gånger: %2, först här)</translation>
    </message>
    <message>
        <source>Not carried over: %1 (times: %2, first here)</source>
        <translation>Inte medtaget: %1 (antal gånger: %2, först här)</translation>
    </message>
    <message>
        <source>The file nests elements more than %1 levels deep, which no model does</source>
        <translation>Filen nästlar element i mer än %1 nivåer, vilket ingen modell gör</translation>
    </message>
    <message>
        <source>export the model again from the tool it comes from</source>
        <translation>exportera modellen på nytt från verktyget den kommer från</translation>
    </message>
    <message>
        <source>The file declares or uses XML entities, which Landskap refuses because they can fetch other files or swell without end</source>
        <translation>Filen deklarerar eller använder XML-entiteter, vilket Landskap vägrar eftersom de kan hämta andra filer eller svälla obegränsat</translation>
    </message>
    <message>
        <source>export the model again without a document type declaration</source>
        <translation>exportera modellen på nytt utan dokumenttypsdeklaration</translation>
    </message>
    <message>
        <source>The file holds bytes that its encoding does not allow (%1)</source>
        <translation>Filen innehåller byte som dess teckenkodning inte tillåter (%1)</translation>
    </message>
    <message>
        <source>save it as UTF-8, or name the right encoding in its first line</source>
        <translation>spara den som UTF-8, eller ange rätt teckenkodning på första raden</translation>
    </message>
    <message>
        <source>The file holds a text longer than Landskap reads (10 MB)</source>
        <translation>Filen innehåller en text som är längre än vad Landskap läser (10 MB)</translation>
    </message>
    <message>
        <source>shorten it in the tool the file comes from</source>
        <translation>förkorta den i verktyget som filen kommer från</translation>
    </message>
    <message>
        <source>The file ends in the middle: it is cut off</source>
        <translation>Filen slutar mitt i: den är avkortad</translation>
    </message>
    <message>
        <source>copy or export it again</source>
        <translation>kopiera eller exportera den på nytt</translation>
    </message>
    <message>
        <source>The file is not well-formed XML: %1</source>
        <translation>Filen är inte välformad XML: %1</translation>
    </message>
    <message>
        <source>mend this line, or export the file again</source>
        <translation>rätta denna rad, eller exportera filen på nytt</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Filen kan inte läsas</translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation>Läsningen avbröts</translation>
    </message>
    <message>
        <source>The file is larger than any model</source>
        <translation>Filen är större än någon modell</translation>
    </message>
    <message>
        <source>The file is not whole JSON (%1)</source>
        <translation>Filen är inte hel JSON (%1)</translation>
    </message>
    <message>
        <source>The file is JSON, but no model with elements and relationships</source>
        <translation>Filen är JSON men ingen modell med element och relationer</translation>
    </message>
    <message>
        <source>export the model as an ArchiMate exchange file</source>
        <translation>exportera modellen som en utbytesfil för ArchiMate</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>avbruten</translation>
    </message>
    <message>
        <source>Not carried over: the file %1 in the ZIP</source>
        <translation>Inte medtaget: filen %1 i ZIP-filen</translation>
    </message>
    <message>
        <source>settings of the calculations</source>
        <translation>inställningar för beräkningarna</translation>
    </message>
    <message>
        <source>details that only the format they came in has a place for</source>
        <translation>uppgifter som bara ryms i det format de kom i</translation>
    </message>
    <message>
        <source>links to views that do not exist</source>
        <translation>länkar till vyer som inte finns</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Filen kan inte skrivas: %1</translation>
    </message>
    <message>
        <source>check that its folder exists and that there is room</source>
        <translation>kontrollera att mappen finns och att det finns plats</translation>
    </message>
    <message>
        <source>characters that windows-1252 does not have</source>
        <translation>tecken som inte finns i windows-1252</translation>
    </message>
    <message>
        <source>texts whose tabs become spaces</source>
        <translation>texter vars tabbar blir mellanslag</translation>
    </message>
    <message>
        <source>texts whose control characters are left out</source>
        <translation>texter vars styrtecken utelämnas</translation>
    </message>
    <message>
        <source>texts whose beginning means something to Excel</source>
        <translation>texter vars början betyder något särskilt för Excel</translation>
    </message>
    <message>
        <source>properties whose key Archi uses itself</source>
        <translation>egenskaper vars nyckel Archi själv använder</translation>
    </message>
    <message>
        <source>Landskap reads Archi models (.archimate), coArchi folders, ArchiMate exchange files (.xml), Archi&apos;s CSV files, folders with Landskap&apos;s CSV tables, inventories as CSV, TSV or Excel workbook (.xlsx), and JSON that Landskap wrote</source>
        <translation>Landskap läser Archi-modeller (.archimate), coArchi-mappar, utbytesfiler för ArchiMate (.xml), Archis CSV-filer, mappar med Landskaps CSV-tabeller, inventeringar som CSV, TSV eller Excel-arbetsbok (.xlsx), och JSON som Landskap har skrivit</translation>
    </message>
    <message>
        <source>The file is an Excel workbook in the XML form of 2003</source>
        <translation>Filen är en Excel-arbetsbok i XML-formatet från 2003</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice and save it as .xlsx</source>
        <translation>Öppna den i Excel eller LibreOffice och spara den som .xlsx</translation>
    </message>
    <message>
        <source>If it is a spreadsheet, save it as .xlsx (Excel workbook)</source>
        <translation>Om det är ett kalkylblad, spara det som .xlsx (Excel-arbetsbok)</translation>
    </message>
    <message>
        <source>The file is an Office document, but no workbook</source>
        <translation>Filen är ett Office-dokument, men ingen arbetsbok</translation>
    </message>
    <message>
        <source>The file is an Office file protected by a password</source>
        <translation>Filen är en Office-fil som skyddas av ett lösenord</translation>
    </message>
    <message>
        <source>Open it in the program it comes from and save it without a password</source>
        <translation>Öppna den i programmet den kommer från och spara den utan lösenord</translation>
    </message>
    <message>
        <source>The file is a workbook of Excel 2003 or older (.xls)</source>
        <translation>Filen är en arbetsbok från Excel 2003 eller äldre (.xls)</translation>
    </message>
    <message>
        <source>The file is an old Office file</source>
        <translation>Filen är en gammal Office-fil</translation>
    </message>
    <message>
        <source>The folder holds neither Archi&apos;s CSV files, nor a coArchi model, nor Landskap&apos;s CSV tables</source>
        <translation>Mappen innehåller varken Archis CSV-filer, en coArchi-modell eller Landskaps CSV-tabeller</translation>
    </message>
    <message>
        <source>a file that is no XML, %1</source>
        <translation>en fil som inte är XML, %1</translation>
    </message>
    <message>
        <source>the image %1</source>
        <translation>bilden %1</translation>
    </message>
    <message>
        <source>The folder holds no model/folder.xml with a model of Archi</source>
        <translation>Mappen innehåller ingen model/folder.xml med en Archi-modell</translation>
    </message>
    <message>
        <source>choose the folder that holds the folder “model”</source>
        <translation>välj mappen som innehåller mappen ”model”</translation>
    </message>
    <message>
        <source>values of attributes</source>
        <translation>värden på attribut</translation>
    </message>
    <message>
        <source>documentation texts</source>
        <translation>dokumentationstexter</translation>
    </message>
    <message>
        <source>uses of which only one end is known</source>
        <translation>användningar där bara den ena änden är känd</translation>
    </message>
    <message>
        <source>a link between equal records</source>
        <translation>en koppling mellan likadana poster</translation>
    </message>
    <message>
        <source>%1 refers to “%2”, which does not exist; it was left out</source>
        <translation>%1 hänvisar till ”%2”, som inte finns; hänvisningen utelämnades</translation>
    </message>
    <message>
        <source>%1 refers to “%2”, which is a relationship; it was left out</source>
        <translation>%1 hänvisar till ”%2”, som är en relation; hänvisningen utelämnades</translation>
    </message>
    <message>
        <source>%1 has a list where a value must stand</source>
        <translation>%1 har en lista där det ska stå ett värde</translation>
    </message>
    <message>
        <source>%1 has a value that cannot be read</source>
        <translation>%1 har ett värde som inte kan tolkas</translation>
    </message>
    <message>
        <source>“%1”: ArchiMate has no “%2”; it is kept as a grouping</source>
        <translation>”%1”: ArchiMate har ingen ”%2”; den behålls som en gruppering</translation>
    </message>
    <message>
        <source>“%1”: ArchiMate has no “%2”; it is kept as an association</source>
        <translation>”%1”: ArchiMate har ingen ”%2”; den behålls som en association</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) and line(s) of the view “%1” refer to something that does not exist and were left out</source>
        <translation>
            <numerusform>%n ruta eller linje i vyn ”%1” hänvisar till något som inte finns och utelämnades</numerusform>
            <numerusform>%n rutor och linjer i vyn ”%1” hänvisar till något som inte finns och utelämnades</numerusform>
        </translation>
    </message>
    <message>
        <source>the view “%1”</source>
        <translation>vyn ”%1”</translation>
    </message>
    <message>
        <source>“%1” has no id of its own (“%2”) and was left out</source>
        <translation>”%1” har inget eget id (”%2”) och utelämnades</translation>
    </message>
    <message>
        <source>the relationship “%1” has an end that does not exist; it was left out</source>
        <translation>relationen ”%1” har en ände som inte finns; den utelämnades</translation>
    </message>
    <message>
        <source>a use</source>
        <translation>en användning</translation>
    </message>
    <message>
        <source>a cost of moving</source>
        <translation>en flyttkostnad</translation>
    </message>
    <message>
        <source>a decision</source>
        <translation>ett beslut</translation>
    </message>
    <message>
        <source>there is no decision “%1”; it was left out</source>
        <translation>det finns inget beslut ”%1”; det utelämnades</translation>
    </message>
    <message>
        <source>The file is JSON, but was not written by Landskap</source>
        <translation>Filen är JSON, men skrevs inte av Landskap</translation>
    </message>
    <message>
        <source>The file was written by a newer version of Landskap</source>
        <translation>Filen skrevs av en nyare version av Landskap</translation>
    </message>
    <message>
        <source>update the program</source>
        <translation>uppdatera programmet</translation>
    </message>
    <message>
        <source>places in folders</source>
        <translation>placeringar i mappar</translation>
    </message>
    <message>
        <source>folders with texts or properties</source>
        <translation>mappar med texter eller egenskaper</translation>
    </message>
    <message>
        <source>images</source>
        <translation>bilder</translation>
    </message>
    <message>
        <source>icons of specializations</source>
        <translation>ikoner för specialiseringar</translation>
    </message>
    <message>
        <source>uses of applications by units</source>
        <translation>verksamheters användningar av applikationer</translation>
    </message>
    <message>
        <source>costs of moving</source>
        <translation>flyttkostnader</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>beslut</translation>
    </message>
    <message>
        <source>properties of the model itself</source>
        <translation>modellens egna egenskaper</translation>
    </message>
    <message>
        <source>definitions of attributes</source>
        <translation>definitioner av attribut</translation>
    </message>
    <message>
        <source>sources of facts</source>
        <translation>källor till uppgifter</translation>
    </message>
    <message>
        <source>links that say two records are the same</source>
        <translation>kopplingar som anger att två poster är samma sak</translation>
    </message>
    <message>
        <source>properties of folders</source>
        <translation>egenskaper hos mappar</translation>
    </message>
    <message>
        <source>settings for calculations (currency, horizon, discount rate, target date, levels)</source>
        <translation>inställningar för beräkningar (valuta, horisont, kalkylränta, måldatum, nivåer)</translation>
    </message>
    <message>
        <source>definitions of specializations (their names are carried as properties)</source>
        <translation>definitioner av specialiseringar (deras namn följer med som egenskaper)</translation>
    </message>
    <message>
        <source>value streams, which version 3.0 does not know: other programs see groupings</source>
        <translation>värdeströmmar, som version 3.0 inte känner till: andra program ser grupperingar</translation>
    </message>
    <message>
        <source>directions of associations, which version 3.0 does not know: other programs see none</source>
        <translation>riktningar på associationer, som version 3.0 inte känner till: andra program ser inga</translation>
    </message>
    <message>
        <source>places between whole points: other programs see them rounded</source>
        <translation>placeringar mellan hela punkter: andra program ser dem avrundade</translation>
    </message>
    <message>
        <source>legends, which become notes</source>
        <translation>teckenförklaringar, som blir anteckningar</translation>
    </message>
    <message>
        <source>figures instead of boxes</source>
        <translation>figurer i stället för rutor</translation>
    </message>
    <message>
        <source>images on boxes</source>
        <translation>bilder på rutor</translation>
    </message>
    <message>
        <source>alignments of text in boxes</source>
        <translation>textjusteringar i rutor</translation>
    </message>
    <message>
        <source>label expressions</source>
        <translation>etikettuttryck</translation>
    </message>
    <message>
        <source>text struck out</source>
        <translation>överstruken text</translation>
    </message>
    <message>
        <source>sizes of type, rounded to half points</source>
        <translation>teckenstorlekar, avrundade till halva punkter</translation>
    </message>
    <message>
        <source>opacities: other programs see them rounded to whole per cent</source>
        <translation>opaciteter: andra program ser dem avrundade till hela procent</translation>
    </message>
    <message>
        <source>characters that may not stand in XML</source>
        <translation>tecken som inte får stå i XML</translation>
    </message>
    <message>
        <source>use one of archi, grafico, exchange, archi-csv, inventory, csv-set, xlsx, xlsx-set, landskap-json, json, or none</source>
        <translation>använd något av archi, grafico, exchange, archi-csv, inventory, csv-set, xlsx, xlsx-set, landskap-json, json, eller inget</translation>
    </message>
    <message>
        <source>the file cannot be opened (%1)</source>
        <translation>filen kan inte öppnas (%1)</translation>
    </message>
    <message>
        <source>the earlier version of this file cannot be written to %1</source>
        <translation>den tidigare versionen av denna fil kan inte skrivas till %1</translation>
    </message>
    <message>
        <source>check that there is room for temporary files</source>
        <translation>kontrollera att det finns plats för tillfälliga filer</translation>
    </message>
    <message>
        <source>the earlier version of this file was not kept</source>
        <translation>den tidigare versionen av denna fil sparades inte</translation>
    </message>
    <message>
        <source>the import is compared with the landscape alone</source>
        <translation>importen jämförs enbart med systemlandskapet</translation>
    </message>
    <message>
        <source>the sheet “%1”</source>
        <translation>bladet ”%1”</translation>
    </message>
    <message>
        <source>the sheet is none of Landskap&apos;s tables and was not read</source>
        <translation>bladet är ingen av Landskaps tabeller och lästes inte</translation>
    </message>
    <message>
        <source>the workbook has no sheet “applications”</source>
        <translation>arbetsboken har inget blad ”applications”</translation>
    </message>
    <message>
        <source>name the sheets as Landskap does when it writes a workbook</source>
        <translation>namnge bladen som Landskap gör när det skriver en arbetsbok</translation>
    </message>
    <message>
        <source>no visible sheet of the workbook holds a table</source>
        <translation>inget synligt blad i arbetsboken innehåller en tabell</translation>
    </message>
    <message>
        <source>check that the right file was chosen, and unhide its sheets</source>
        <translation>kontrollera att rätt fil valdes, och visa dess dolda blad</translation>
    </message>
    <message>
        <source>the mapping speaks of a sheet “%1” that the workbook does not have</source>
        <translation>mappningen nämner ett blad ”%1” som arbetsboken inte har</translation>
    </message>
    <message>
        <source>it has: %1</source>
        <translation>det som finns: %1</translation>
    </message>
    <message>
        <source>the sheet is hidden and was not read; unhide it to read it too</source>
        <translation>bladet är dolt och lästes inte; gör det synligt för att läsa även det</translation>
    </message>
    <message>
        <source>the sheet does not look like a list of systems and was not read; a column mapping can name it</source>
        <translation>bladet ser inte ut som en lista med system och lästes inte; en kolumnmappning kan ange det</translation>
    </message>
    <message>
        <source>the sheet is too large, or its cells lie too far apart, to be a table</source>
        <translation>bladet är för stort, eller dess celler ligger för långt isär, för att vara en tabell</translation>
    </message>
    <message>
        <source>delete what stands far to the right of the table, or save the table as a file of its own</source>
        <translation>ta bort det som står långt till höger om tabellen, eller spara tabellen som en egen fil</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>a table has more rows than a sheet can hold</source>
        <translation>en tabell har fler rader än vad ett blad rymmer</translation>
    </message>
    <message>
        <source>write CSV tables instead</source>
        <translation>skriv CSV-tabeller i stället</translation>
    </message>
    <message>
        <source>open it in a spreadsheet program and save it as .xlsx (Excel workbook) again</source>
        <translation>öppna den i ett kalkylprogram och spara den som .xlsx (Excel-arbetsbok) på nytt</translation>
    </message>
    <message>
        <source>the file is a binary Excel workbook (.xlsb)</source>
        <translation>filen är en binär Excel-arbetsbok (.xlsb)</translation>
    </message>
    <message>
        <source>open it in Excel or LibreOffice and save it as .xlsx</source>
        <translation>öppna den i Excel eller LibreOffice och spara den som .xlsx</translation>
    </message>
    <message>
        <source>the file is no whole workbook: %1 is missing</source>
        <translation>filen är ingen hel arbetsbok: %1 saknas</translation>
    </message>
    <message>
        <source>the workbook has no sheets</source>
        <translation>arbetsboken har inga blad</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold an error instead of a value and count as unknown, the first in %1</source>
        <translation>
            <numerusform>%n cell innehåller ett fel i stället för ett värde och räknas som okänd, i %1</numerusform>
            <numerusform>%n celler innehåller ett fel i stället för ett värde och räknas som okända, den första i %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) have no stored result and count as unknown, the first in %1; save the file in a spreadsheet program first</source>
        <translation>
            <numerusform>%n formel saknar sparat resultat och räknas som okänd, i %1; spara först filen i ett kalkylprogram</numerusform>
            <numerusform>%n formler saknar sparat resultat och räknas som okända, den första i %1; spara först filen i ett kalkylprogram</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the text of %n cell(s) is missing from the file, first %1</source>
        <translation>
            <numerusform>texten i %n cell saknas i filen, %1</numerusform>
            <numerusform>texten i %n celler saknas i filen, först %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) lie outside a sheet and were left out, the first in row %1</source>
        <translation>
            <numerusform>%n cell ligger utanför ett blad och utelämnades, den första på rad %1</numerusform>
            <numerusform>%n celler ligger utanför ett blad och utelämnades, den första på rad %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the sheet is missing from the file</source>
        <translation>bladet saknas i filen</translation>
    </message>
    <message>
        <source>the ends of texts longer than a cell can hold</source>
        <translation>slutet på texter som är längre än vad en cell rymmer</translation>
    </message>
    <message>
        <source>the file is too large to be kept with the landscape (more than %1 MB)</source>
        <translation>filen är för stor för att sparas med systemlandskapet (mer än %1 MB)</translation>
    </message>
    <message>
        <source>a later version of it will be compared with the landscape alone</source>
        <translation>en senare version av den kommer att jämföras enbart med systemlandskapet</translation>
    </message>
    <message>
        <source>the earlier version of this file cannot be unpacked</source>
        <translation>den tidigare versionen av denna fil kan inte packas upp</translation>
    </message>
    <message>
        <source>“%1” (line %2)</source>
        <translation>”%1” (rad %2)</translation>
    </message>
    <message>
        <source>These are parts of each other in a circle: %1; “%2” is kept without its parent</source>
        <translation>De här är delar av varandra i en cirkel: %1; ”%2” behålls utan sin överordnade</translation>
    </message>
</context>
<context>
    <name>landscape</name>
    <message>
        <source>%1: “%2” is kept, the import says “%3”</source>
        <translation>%1: ”%2” behålls, importen anger ”%3”</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Omfattning</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Leverantör</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ägare</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>In use from</source>
        <translation>I bruk från</translation>
    </message>
    <message>
        <source>End of support</source>
        <translation>Support upphör</translation>
    </message>
    <message>
        <source>Review date</source>
        <translation>Datum för omprövning</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Servicenivå</translation>
    </message>
    <message>
        <source>Price a year</source>
        <translation>Pris per år</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Användare</translation>
    </message>
    <message>
        <source>Run cost a year</source>
        <translation>Driftkostnad per år</translation>
    </message>
    <message>
        <source>Licence cost per user and year</source>
        <translation>Licenskostnad per användare och år</translation>
    </message>
    <message>
        <source>Cost of making it common</source>
        <translation>Kostnad för att göra den gemensam</translation>
    </message>
    <message>
        <source>Cost of upgrading</source>
        <translation>Kostnad för uppgradering</translation>
    </message>
    <message>
        <source>Cost of retiring</source>
        <translation>Kostnad för avveckling</translation>
    </message>
    <message>
        <source>Cost of raising its protection</source>
        <translation>Kostnad för höjt skydd</translation>
    </message>
    <message>
        <source>Protection cost per user and year</source>
        <translation>Skyddskostnad per användare och år</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Konfidentialitet</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Riktighet</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Tillgänglighet</translation>
    </message>
    <message>
        <source>Capacity, users</source>
        <translation>Kapacitet, användare</translation>
    </message>
    <message>
        <source>Can run as separate copies</source>
        <translation>Kan köras som separata kopior</translation>
    </message>
    <message>
        <source>Energy a year, kWh</source>
        <translation>Energi per år, kWh</translation>
    </message>
    <message>
        <source>Test environment</source>
        <translation>Testmiljö</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Teknik</translation>
    </message>
    <message>
        <source>Recovery time</source>
        <translation>Återställningstid</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Mandatory for all</source>
        <translation>Obligatorisk för alla</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personuppgifter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>Antal anställda</translation>
    </message>
    <message>
        <source>On the market</source>
        <translation>Finns på marknaden</translation>
    </message>
    <message>
        <source>One-time cost</source>
        <translation>Engångskostnad</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zon</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Tillit</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Täckningsgrad</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volym</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frekvens</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuellt</translation>
    </message>
    <message>
        <source>Creates, reads, updates, deletes</source>
        <translation>Skapar, läser, uppdaterar, tar bort</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Resurs</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>Förmåga</translation>
    </message>
    <message>
        <source>Course of action</source>
        <translation>Handlingsväg</translation>
    </message>
    <message>
        <source>Value stream</source>
        <translation>Värdeström</translation>
    </message>
    <message>
        <source>Business actor</source>
        <translation>Verksamhetsaktör</translation>
    </message>
    <message>
        <source>Business role</source>
        <translation>Verksamhetsroll</translation>
    </message>
    <message>
        <source>Business collaboration</source>
        <translation>Verksamhetssamverkan</translation>
    </message>
    <message>
        <source>Business interface</source>
        <translation>Verksamhetsgränssnitt</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Verksamhetsprocess</translation>
    </message>
    <message>
        <source>Business function</source>
        <translation>Verksamhetsfunktion</translation>
    </message>
    <message>
        <source>Business interaction</source>
        <translation>Verksamhetsinteraktion</translation>
    </message>
    <message>
        <source>Business event</source>
        <translation>Verksamhetshändelse</translation>
    </message>
    <message>
        <source>Business service</source>
        <translation>Verksamhetstjänst</translation>
    </message>
    <message>
        <source>Business object</source>
        <translation>Verksamhetsobjekt</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Avtal</translation>
    </message>
    <message>
        <source>Representation</source>
        <translation>Representation</translation>
    </message>
    <message>
        <source>Application component</source>
        <translation>Applikationskomponent</translation>
    </message>
    <message>
        <source>Application collaboration</source>
        <translation>Applikationssamverkan</translation>
    </message>
    <message>
        <source>Application interface</source>
        <translation>Applikationsgränssnitt</translation>
    </message>
    <message>
        <source>Application function</source>
        <translation>Applikationsfunktion</translation>
    </message>
    <message>
        <source>Application interaction</source>
        <translation>Applikationsinteraktion</translation>
    </message>
    <message>
        <source>Application process</source>
        <translation>Applikationsprocess</translation>
    </message>
    <message>
        <source>Application event</source>
        <translation>Applikationshändelse</translation>
    </message>
    <message>
        <source>Application service</source>
        <translation>Applikationstjänst</translation>
    </message>
    <message>
        <source>Data object</source>
        <translation>Dataobjekt</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nod</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Hårdvaruenhet</translation>
    </message>
    <message>
        <source>System software</source>
        <translation>Systemprogramvara</translation>
    </message>
    <message>
        <source>Technology collaboration</source>
        <translation>Tekniksamverkan</translation>
    </message>
    <message>
        <source>Technology interface</source>
        <translation>Teknikgränssnitt</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Förbindelse</translation>
    </message>
    <message>
        <source>Communication network</source>
        <translation>Kommunikationsnät</translation>
    </message>
    <message>
        <source>Technology function</source>
        <translation>Teknikfunktion</translation>
    </message>
    <message>
        <source>Technology process</source>
        <translation>Teknikprocess</translation>
    </message>
    <message>
        <source>Technology interaction</source>
        <translation>Teknikinteraktion</translation>
    </message>
    <message>
        <source>Technology event</source>
        <translation>Teknikhändelse</translation>
    </message>
    <message>
        <source>Technology service</source>
        <translation>Tekniktjänst</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>Artefakt</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Utrustning</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Anläggning</translation>
    </message>
    <message>
        <source>Distribution network</source>
        <translation>Distributionsnät</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Stakeholder</source>
        <translation>Intressent</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Drivkraft</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Principle</source>
        <translation>Princip</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Krav</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Begränsning</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Innebörd</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Work package</source>
        <translation>Arbetspaket</translation>
    </message>
    <message>
        <source>Deliverable</source>
        <translation>Leverans</translation>
    </message>
    <message>
        <source>Implementation event</source>
        <translation>Införandehändelse</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>Platå</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppering</translation>
    </message>
    <message>
        <source>Junction</source>
        <translation>Knutpunkt</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategi</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Applikation</translation>
    </message>
    <message>
        <source>Physical</source>
        <translation>Fysiskt</translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation>Motivation</translation>
    </message>
    <message>
        <source>Implementation and migration</source>
        <translation>Införande och migrering</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Övrigt</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Komposition</translation>
    </message>
    <message>
        <source>Aggregation</source>
        <translation>Aggregering</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Tilldelning</translation>
    </message>
    <message>
        <source>Realization</source>
        <translation>Realisering</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Betjäning</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Åtkomst</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Påverkan</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Association</translation>
    </message>
    <message>
        <source>Triggering</source>
        <translation>Utlösning</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flöde</translation>
    </message>
    <message>
        <source>Specialization</source>
        <translation>Specialisering</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Avveckla</translation>
    </message>
    <message>
        <source>Make common</source>
        <translation>Gör gemensam</translation>
    </message>
    <message>
        <source>Keep common</source>
        <translation>Behåll gemensam</translation>
    </message>
    <message>
        <source>Keep local</source>
        <translation>Behåll lokal</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersätt</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>Utred</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>”%1” kan inte tolkas</translation>
    </message>
    <message>
        <source>write it like %1</source>
        <translation>skriv det som %1</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja eller nej</translation>
    </message>
    <message>
        <source> or </source>
        <translation> eller </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Tillagt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Borttaget</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrat</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Attribute definition</source>
        <translation>Attributdefinition</translation>
    </message>
    <message>
        <source>Specialisation</source>
        <translation>Specialisering</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Användning</translation>
    </message>
    <message>
        <source>Cost of a move</source>
        <translation>Flyttkostnad</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>Samma som</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vy</translation>
    </message>
    <message>
        <source>only one of the two landscapes has this thing</source>
        <translation>endast ett av de två systemlandskapen har detta</translation>
    </message>
    <message>
        <source>copy or delete it as a whole</source>
        <translation>kopiera eller ta bort det i sin helhet</translation>
    </message>
    <message>
        <source>the value refers to “%1”, which this landscape lacks</source>
        <translation>värdet hänvisar till ”%1”, som saknas i detta systemlandskap</translation>
    </message>
    <message>
        <source>copy that first</source>
        <translation>kopiera det först</translation>
    </message>
    <message>
        <source>this field cannot be copied alone</source>
        <translation>detta fält kan inte kopieras för sig</translation>
    </message>
    <message>
        <source>merge the two landscapes instead</source>
        <translation>slå samman de två systemlandskapen i stället</translation>
    </message>
    <message>
        <source>unspecified</source>
        <translation>ospecificerad</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>läser</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>skriver</translation>
    </message>
    <message>
        <source>reads and writes</source>
        <translation>läser och skriver</translation>
    </message>
    <message>
        <source>and</source>
        <translation>och</translation>
    </message>
    <message>
        <source>or</source>
        <translation>eller</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>angivet</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>godtaget</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>number</source>
        <translation>tal</translation>
    </message>
    <message>
        <source>money</source>
        <translation>belopp</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>varaktighet</translation>
    </message>
    <message>
        <source>level</source>
        <translation>nivå</translation>
    </message>
    <message>
        <source>another element</source>
        <translation>ett annat element</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>val</translation>
    </message>
    <message>
        <source>left</source>
        <translation>vänster</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>centrerat</translation>
    </message>
    <message>
        <source>right</source>
        <translation>höger</translation>
    </message>
    <message>
        <source>top</source>
        <translation>överst</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>mitten</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>nederst</translation>
    </message>
    <message>
        <source>Id in files</source>
        <translation>Id i filer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Directed</source>
        <translation>Riktad</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Styrka</translation>
    </message>
    <message>
        <source>Unique need</source>
        <translation>Unikt behov</translation>
    </message>
    <message>
        <source>Why it is unique</source>
        <translation>Varför det är unikt</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Beslutat av</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Beslutsdatum</translation>
    </message>
    <message>
        <source>Yearly cost</source>
        <translation>Årskostnad</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Sannolikhet</translation>
    </message>
    <message>
        <source>Viewpoint</source>
        <translation>Synvinkel</translation>
    </message>
    <message>
        <source>Order of boxes</source>
        <translation>Rutornas ordning</translation>
    </message>
    <message>
        <source>Order of lines</source>
        <translation>Linjernas ordning</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Syfte</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Horizon, years</source>
        <translation>Horisont, år</translation>
    </message>
    <message>
        <source>Discount rate, %</source>
        <translation>Kalkylränta, %</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Måldatum</translation>
    </message>
    <message>
        <source>Names of the levels</source>
        <translation>Nivåernas namn</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Datatyp</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrivning</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Krävs</translation>
    </message>
    <message>
        <source>For kinds</source>
        <translation>För typer</translation>
    </message>
    <message>
        <source>Smallest value</source>
        <translation>Minsta värde</translation>
    </message>
    <message>
        <source>Largest value</source>
        <translation>Största värde</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Vad den visar</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Ligger i</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Fill colour</source>
        <translation>Fyllningsfärg</translation>
    </message>
    <message>
        <source>Line colour</source>
        <translation>Linjefärg</translation>
    </message>
    <message>
        <source>Text colour</source>
        <translation>Textfärg</translation>
    </message>
    <message>
        <source>Alternate figure</source>
        <translation>Alternativ figur</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Typsnitt</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Justering</translation>
    </message>
    <message>
        <source>Text position</source>
        <translation>Textplacering</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Linjebredd</translation>
    </message>
    <message>
        <source>Label expression</source>
        <translation>Etikettuttryck</translation>
    </message>
    <message>
        <source>Bends</source>
        <translation>Knäckpunkter</translation>
    </message>
    <message>
        <source>the view “%1” is there already and looks different; it is kept as it is</source>
        <translation>vyn ”%1” finns redan och ser annorlunda ut; den behålls som den är</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Business Process Cooperation</source>
        <translation>Samverkan mellan verksamhetsprocesser</translation>
    </message>
    <message>
        <source>Application Cooperation</source>
        <translation>Samverkan mellan applikationer</translation>
    </message>
    <message>
        <source>Application Structure</source>
        <translation>Applikationsstruktur</translation>
    </message>
    <message>
        <source>Application Usage</source>
        <translation>Applikationsanvändning</translation>
    </message>
    <message>
        <source>Implementation and Deployment</source>
        <translation>Implementering och driftsättning</translation>
    </message>
    <message>
        <source>Technology Usage</source>
        <translation>Teknikanvändning</translation>
    </message>
    <message>
        <source>Information Structure</source>
        <translation>Informationsstruktur</translation>
    </message>
    <message>
        <source>Service Realization</source>
        <translation>Tjänsterealisering</translation>
    </message>
    <message>
        <source>Goal Realization</source>
        <translation>Målrealisering</translation>
    </message>
    <message>
        <source>Requirements Realization</source>
        <translation>Kravrealisering</translation>
    </message>
    <message>
        <source>Capability Map</source>
        <translation>Förmågekarta</translation>
    </message>
    <message>
        <source>Value Stream</source>
        <translation>Värdeström</translation>
    </message>
    <message>
        <source>Outcome Realization</source>
        <translation>Utfallsrealisering</translation>
    </message>
    <message>
        <source>Resource Map</source>
        <translation>Resurskarta</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migrering</translation>
    </message>
    <message>
        <source>Implementation and Migration</source>
        <translation>Införande och migrering</translation>
    </message>
    <message>
        <source>Layered</source>
        <translation>Lagerindelad</translation>
    </message>
    <message>
        <source>what was to be merged is no longer there</source>
        <translation>det som skulle slås samman finns inte längre</translation>
    </message>
    <message>
        <source>select it again</source>
        <translation>markera det igen</translation>
    </message>
    <message>
        <source>an element cannot be merged with itself</source>
        <translation>ett element kan inte slås samman med sig självt</translation>
    </message>
    <message>
        <source>select two</source>
        <translation>markera två</translation>
    </message>
    <message>
        <source>this link is no longer there</source>
        <translation>denna länk finns inte längre</translation>
    </message>
    <message>
        <source>select another one</source>
        <translation>markera en annan</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>ett tal från %1 till %2</translation>
    </message>
    <message>
        <source>a number of at least %1</source>
        <translation>ett tal som är minst %1</translation>
    </message>
    <message>
        <source>a number of at most %1</source>
        <translation>ett tal som är högst %1</translation>
    </message>
    <message>
        <source>“%1” is out of range</source>
        <translation>”%1” ligger utanför tillåtna värden</translation>
    </message>
    <message>
        <source>give %1</source>
        <translation>ange %1</translation>
    </message>
    <message>
        <source>Place of the label</source>
        <translation>Etikettens plats</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppera</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notering</translation>
    </message>
    <message>
        <source>Link to a view</source>
        <translation>Länk till en vy</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Teckenförklaring</translation>
    </message>
    <message>
        <source>Kept for other programs: %1</source>
        <translation>Bevarat för andra program: %1</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>namnlöst</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Box “%1”</source>
        <translation>Ruta ”%1”</translation>
    </message>
    <message>
        <source>Line “%1”</source>
        <translation>Linje ”%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>at %1, %2, size %3 × %4</source>
        <translation>vid %1, %2, storlek %3 × %4</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>borttaget</translation>
    </message>
    <message>
        <source>added</source>
        <translation>tillagd</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>som förut</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrad</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>ändrat: %1</translation>
    </message>
    <message>
        <source>same id</source>
        <translation>samma id</translation>
    </message>
    <message>
        <source>linked before</source>
        <translation>länkat tidigare</translation>
    </message>
    <message>
        <source>same name, kind and unit</source>
        <translation>samma namn, typ och verksamhet</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, rad %2</translation>
    </message>
</context>
<context>
    <name>layout</name>
    <message>
        <source>The layout was cancelled.</source>
        <translation>Layouten avbröts.</translation>
    </message>
    <message>
        <source>The program %1, which lays out diagrams, was not found.</source>
        <translation>Programmet %1, som lägger ut diagram, hittades inte.</translation>
    </message>
    <message>
        <source>The program that lays out diagrams could not be started: %1</source>
        <translation>Programmet som lägger ut diagram kunde inte startas: %1</translation>
    </message>
    <message>
        <source>Install Landskap again, or set the environment variable LANDSKAP_LAYOUT_WORKER to the program&apos;s path.</source>
        <translation>Installera Landskap på nytt, eller sätt miljövariabeln LANDSKAP_LAYOUT_WORKER till programmets sökväg.</translation>
    </message>
    <message>
        <source>The program that lays out diagrams stopped unexpectedly.</source>
        <translation>Programmet som lägger ut diagram avslutades oväntat.</translation>
    </message>
    <message>
        <source> Its last words: %1</source>
        <translation> Dess sista ord: %1</translation>
    </message>
    <message>
        <source>Choose another kind of layout, or show fewer elements.</source>
        <translation>Välj en annan typ av layout, eller visa färre element.</translation>
    </message>
    <message>
        <source>This is a fault in the program; please report it.</source>
        <translation>Detta är ett fel i programmet; rapportera det gärna.</translation>
    </message>
    <message>
        <source>Two groups of the picture have the same number.</source>
        <translation>Två grupper i bilden har samma nummer.</translation>
    </message>
    <message>
        <source>A group lies in a group that is not in the picture.</source>
        <translation>En grupp ligger i en grupp som inte finns i bilden.</translation>
    </message>
    <message>
        <source>A group has a size that is no length.</source>
        <translation>En grupp har en storlek som inte är en längd.</translation>
    </message>
    <message>
        <source>Groups of the picture lie in each other in a circle.</source>
        <translation>Grupper i bilden ligger i varandra i en cirkel.</translation>
    </message>
    <message>
        <source>The picture&apos;s spacing or shape is out of range.</source>
        <translation>Bildens avstånd eller form ligger utanför tillåtna värden.</translation>
    </message>
    <message>
        <source>Two boxes of the picture have the same number.</source>
        <translation>Två rutor i bilden har samma nummer.</translation>
    </message>
    <message>
        <source>A box lies in a group that is not in the picture.</source>
        <translation>En ruta ligger i en grupp som inte finns i bilden.</translation>
    </message>
    <message>
        <source>A box has a size that is no length.</source>
        <translation>En ruta har en storlek som inte är en längd.</translation>
    </message>
    <message>
        <source>A line ends at a box that is not in the picture.</source>
        <translation>En linje slutar vid en ruta som inte finns i bilden.</translation>
    </message>
    <message>
        <source>A line has a weight or label that is out of range.</source>
        <translation>En linje har en vikt eller etikett utanför tillåtna värden.</translation>
    </message>
    <message>
        <source>Graphviz could not lay out this picture.</source>
        <translation>Graphviz kunde inte lägga ut denna bild.</translation>
    </message>
    <message>
        <source>Choose another kind of layout, or check that Graphviz is installed.</source>
        <translation>Välj en annan typ av layout, eller kontrollera att Graphviz är installerat.</translation>
    </message>
    <message>
        <source>The layout program and this program do not understand each other.</source>
        <translation>Layoutprogrammet och detta program förstår inte varandra.</translation>
    </message>
    <message>
        <source>Install Landskap again, so that all its programs are of one version.</source>
        <translation>Installera Landskap på nytt, så att alla dess program har samma version.</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>Application</source>
        <translation>Applikation</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktioner</translation>
    </message>
    <message>
        <source>No unit named</source>
        <translation>Ingen verksamhet angiven</translation>
    </message>
    <message>
        <source>All functions</source>
        <translation>Alla funktioner</translation>
    </message>
    <message>
        <source>Without an area</source>
        <translation>Utan område</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>okänd kostnad</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 per år</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 användare</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 år</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>Same function</source>
        <translation>Samma funktion</translation>
    </message>
    <message>
        <source>Same product</source>
        <translation>Samma produkt</translation>
    </message>
    <message>
        <source>Similar names</source>
        <translation>Liknande namn</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 och %2 till</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>Ersätts av</translation>
    </message>
    <message>
        <source>Saving a year</source>
        <translation>Besparing per år</translation>
    </message>
    <message>
        <source>%1 · decided</source>
        <translation>%1 · beslutat</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Iakttagelse</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>%1 % alike</source>
        <translation>%1 % lika</translation>
    </message>
    <message>
        <source>Information (P13)</source>
        <translation>Information (P13)</translation>
    </message>
    <message>
        <source>Today, a year</source>
        <translation>I dag, per år</translation>
    </message>
    <message>
        <source>Target, a year</source>
        <translation>Målarkitektur, per år</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Förändring</translation>
    </message>
    <message>
        <source>Used by no unit</source>
        <translation>Används inte av någon verksamhet</translation>
    </message>
    <message>
        <source>This unit pays more than today (P7).</source>
        <translation>Denna verksamhet betalar mer än i dag (P7).</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Köps in</translation>
    </message>
    <message>
        <source>One-time cost</source>
        <translation>Engångskostnad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Verksamheter</translation>
    </message>
    <message>
        <source>Why nothing may serve it</source>
        <translation>Varför inget system får stödja den</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No system or product in the landscape supports it.</source>
        <translation>Inget system och ingen produkt i systemlandskapet stödjer den.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applikationer</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Målarkitektur</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(namnlöst)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Vad som skiljer</translation>
    </message>
    <message>
        <source>a relation</source>
        <translation>en relation</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 behöver %2</translation>
    </message>
    <message>
        <source>%1 uses %2</source>
        <translation>%1 använder %2</translation>
    </message>
    <message>
        <source>%1 uses %2 for %3</source>
        <translation>%1 använder %2 till %3</translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) redirected to “%1”</source>
        <translation>
            <numerusform>%n relation omdirigerad till ”%1”</numerusform>
            <numerusform>%n relationer omdirigerade till ”%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: between the two, kept with the record only</source>
        <translation>%1: mellan de två, behålls endast i posten</translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) fold into an equal one; documentation is kept</source>
        <translation>
            <numerusform>%n relation går upp i en likadan; dokumentationen behålls</numerusform>
            <numerusform>%n relationer går upp i likadana; dokumentationen behålls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) moved</source>
        <translation>
            <numerusform>%n användning flyttad</numerusform>
            <numerusform>%n användningar flyttade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) fold into an equal one</source>
        <translation>
            <numerusform>%n användning går upp i en likadan</numerusform>
            <numerusform>%n användningar går upp i likadana</numerusform>
        </translation>
    </message>
    <message>
        <source>cost of moving %1 to %2</source>
        <translation>kostnad för att flytta %1 till %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cost(s) of moving</source>
        <translation>
            <numerusform>%n flyttkostnad</numerusform>
            <numerusform>%n flyttkostnader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) moved</source>
        <translation>
            <numerusform>%n beslut flyttat</numerusform>
            <numerusform>%n beslut flyttade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) give way to the one that is there</source>
        <translation>
            <numerusform>%n beslut viker för det som redan finns</numerusform>
            <numerusform>%n beslut viker för det som redan finns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) refer to it</source>
        <translation>
            <numerusform>%n element hänvisar till det</numerusform>
            <numerusform>%n element hänvisar till det</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) updated</source>
        <translation>
            <numerusform>%n vy uppdaterad</numerusform>
            <numerusform>%n vyer uppdaterade</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge two elements</source>
        <translation>Slå samman två element</translation>
    </message>
    <message>
        <source>Which one is the same as “%1”?</source>
        <translation>Vilket är detsamma som ”%1”?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>inte angivet</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>läser</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>skriver</translation>
    </message>
    <message>
        <source>reads and writes</source>
        <translation>läser och skriver</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Åtkomst</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Riktning</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Styrka</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>åt båda hållen</translation>
    </message>
    <message>
        <source>from source to target</source>
        <translation>från källa till mål</translation>
    </message>
    <message>
        <source>A former element</source>
        <translation>Ett tidigare element</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Documentation written</source>
        <translation>Dokumentation skriven</translation>
    </message>
    <message>
        <source>Documentation removed</source>
        <translation>Dokumentation borttagen</translation>
    </message>
    <message>
        <source>Documentation changed</source>
        <translation>Dokumentation ändrad</translation>
    </message>
    <message>
        <source>Specialization</source>
        <translation>Specialisering</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>added</source>
        <translation>tillagd</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>borttagen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrad</translation>
    </message>
    <message>
        <source>put into the view “%1”</source>
        <translation>lagd i vyn ”%1”</translation>
    </message>
    <message>
        <source>taken from the view “%1”</source>
        <translation>tagen ur vyn ”%1”</translation>
    </message>
    <message>
        <source>Decision “%1”: %2</source>
        <translation>Beslut ”%1”: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) added</source>
        <translation>
            <numerusform>%n användning tillagd</numerusform>
            <numerusform>%n användningar tillagda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) removed</source>
        <translation>
            <numerusform>%n användning borttagen</numerusform>
            <numerusform>%n användningar borttagna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) changed</source>
        <translation>
            <numerusform>%n användning ändrad</numerusform>
            <numerusform>%n användningar ändrade</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Tillagd</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borttagen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>Viewpoint</source>
        <translation>Synvinkel</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) more</source>
        <translation>
            <numerusform>%n ruta mer</numerusform>
            <numerusform>%n rutor fler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) fewer</source>
        <translation>
            <numerusform>%n ruta mindre</numerusform>
            <numerusform>%n rutor färre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) more</source>
        <translation>
            <numerusform>%n linje mer</numerusform>
            <numerusform>%n linjer fler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) fewer</source>
        <translation>
            <numerusform>%n linje mindre</numerusform>
            <numerusform>%n linjer färre</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing changed</source>
        <translation>Ritningen ändrad</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vyer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Folder for the views</source>
        <translation>Mapp för vyerna</translation>
    </message>
    <message>
        <source>Writing views</source>
        <translation>Skriver vyer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Copying the view</source>
        <translation>Kopierar vyn</translation>
    </message>
    <message>
        <source>The view is on the clipboard</source>
        <translation>Vyn ligger på urklipp</translation>
    </message>
    <message>
        <source>As vectors (SVG, PDF) and as an image of %1 × %2 pixels</source>
        <translation>Som vektorer (SVG, PDF) och som bild med %1 × %2 bildpunkter</translation>
    </message>
    <message>
        <source>The printer does not take the pages</source>
        <translation>Skrivaren tar inte emot sidorna</translation>
    </message>
    <message>
        <source>Check that it is switched on and has paper, or export a PDF and print that</source>
        <translation>Kontrollera att den är på och har papper, eller exportera en PDF och skriv ut den</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>avbrutet</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Skriver ut</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n sida skickad till skrivaren</numerusform>
            <numerusform>%n sidor skickade till skrivaren</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to a folder</source>
        <translation>Flytta till en mapp</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Byt namn på mappen</translation>
    </message>
    <message>
        <source>+ %1 more</source>
        <translation>+ %1 till</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Utan stöd</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
    <message>
        <source>No application runs on a node</source>
        <translation>Ingen applikation körs på en nod</translation>
    </message>
    <message>
        <source>There are nodes and there are applications, but nothing says which runs where. Import hosting.csv, or draw a serving or an assignment from a node to an application.</source>
        <translation>Det finns noder och applikationer, men inget säger vad som körs var. Importera hosting.csv, eller rita en betjäning eller tilldelning från en nod till en applikation.</translation>
    </message>
    <message>
        <source>No infrastructure to show</source>
        <translation>Ingen infrastruktur att visa</translation>
    </message>
    <message>
        <source>This view shows which application runs on which node in which network zone. Import nodes.csv, hosting.csv and zones.csv, or a model that has nodes.</source>
        <translation>Vyn visar vilken applikation som körs på vilken nod i vilken nätzon. Importera nodes.csv, hosting.csv och zones.csv, eller en modell som har noder.</translation>
    </message>
    <message>
        <source>No flows between units</source>
        <translation>Inga flöden mellan verksamheter</translation>
    </message>
    <message>
        <source>Flows are there, but not between applications of different units. Choose “Between applications” above, or say which unit runs which application.</source>
        <translation>Det finns flöden, men inte mellan applikationer i olika verksamheter. Välj ”Mellan applikationer” ovan, eller ange vilken verksamhet som har vilken applikation.</translation>
    </message>
    <message>
        <source>No flows to show</source>
        <translation>Inga flöden att visa</translation>
    </message>
    <message>
        <source>This view shows which information flows from where to where. Import flows.csv, or draw flows between applications.</source>
        <translation>Vyn visar vilken information som flödar varifrån och vart. Importera flows.csv, eller rita flöden mellan applikationer.</translation>
    </message>
    <message>
        <source>No applications to show</source>
        <translation>Inga applikationer att visa</translation>
    </message>
    <message>
        <source>The map shows which application serves which function in which unit. Import applications.csv, functions.csv and uses.csv, or draw applications.</source>
        <translation>Kartan visar vilken applikation som stödjer vilken funktion i vilken verksamhet. Importera applications.csv, functions.csv och uses.csv, eller rita applikationer.</translation>
    </message>
    <message>
        <source>No application serves a function</source>
        <translation>Ingen applikation stödjer en funktion</translation>
    </message>
    <message>
        <source>The map has a row for each function and a column for each unit. Import uses.csv or supports.csv, or draw a realization or a serving from an application to a function.</source>
        <translation>Kartan har en rad för varje funktion och en kolumn för varje verksamhet. Importera uses.csv eller supports.csv, eller rita en realisering eller betjäning från en applikation till en funktion.</translation>
    </message>
    <message>
        <source>Nothing in the landscape yet</source>
        <translation>Inget i landskapet ännu</translation>
    </message>
    <message>
        <source>Import the inventories of the units, or draw; views like this one are then made by themselves.</source>
        <translation>Importera verksamheternas inventeringar, eller rita; vyer som den här görs sedan av sig själva.</translation>
    </message>
    <message>
        <source>Where to begin?</source>
        <translation>Var ska vi börja?</translation>
    </message>
    <message>
        <source>Choose an element above by typing a part of its name; a double click on another one then walks on.</source>
        <translation>Välj ett element ovan genom att skriva en del av dess namn; ett dubbelklick på ett annat går sedan vidare.</translation>
    </message>
    <message>
        <source>Nothing among what is chosen</source>
        <translation>Inget bland det som är valt</translation>
    </message>
    <message>
        <source>There is nothing of this sort among the elements, units and relations chosen above.</source>
        <translation>Det finns inget av detta slag bland de element, verksamheter och relationer som är valda ovan.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>This view shows the applications of each unit or area. Import applications.csv, or draw applications.</source>
        <translation>Vyn visar applikationerna i varje verksamhet eller område. Importera applications.csv, eller rita applikationer.</translation>
    </message>
    <message>
        <source>No relations to show</source>
        <translation>Inga relationer att visa</translation>
    </message>
    <message>
        <source>The matrix shows which elements depend on which. Draw relations between them, or import flows.csv.</source>
        <translation>Matrisen visar vilka element som beror på vilka. Rita relationer mellan dem, eller importera flows.csv.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Inget att visa</translation>
    </message>
    <message>
        <source>This view shows business, applications and technology, and what serves what. Nothing in the landscape belongs to one of these layers.</source>
        <translation>Vyn visar verksamhet, applikationer och teknik, och vad som betjänar vad. Inget i landskapet hör till något av dessa lager.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>minst %1</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Rutfält</translation>
    </message>
    <message>
        <source>Functional fit</source>
        <translation>Funktionell passning</translation>
    </message>
    <message>
        <source>Technical fit</source>
        <translation>Teknisk passning</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>Livscykel</translation>
    </message>
    <message>
        <source>Cost a year</source>
        <translation>Kostnad per år</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Användare</translation>
    </message>
    <message>
        <source>Without a successor</source>
        <translation>Utan efterträdare</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag sen</numerusform>
            <numerusform>%n dagar sen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Etapp</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbete</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>En gång</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Spare time</source>
        <translation>Marginal</translation>
    </message>
    <message>
        <source>What needs an interface for a while</source>
        <translation>Vad som behöver en tillfällig integration</translation>
    </message>
    <message>
        <source>From the end of</source>
        <translation>Från slutet av</translation>
    </message>
    <message>
        <source>To the end of</source>
        <translation>Till slutet av</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kostnad</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Datatyp</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Behövs av</translation>
    </message>
    <message>
        <source>No way around for</source>
        <translation>Ingen annan väg för</translation>
    </message>
    <message>
        <source>Unused without it</source>
        <translation>Oanvända utan den</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Cykel</translation>
    </message>
    <message>
        <source>Each needs the next, all round. In this group: %1</source>
        <translation>Var och en behöver nästa, hela varvet runt. I gruppen: %1</translation>
    </message>
    <message>
        <source>Single point of failure</source>
        <translation>Felkritisk punkt</translation>
    </message>
    <message>
        <source>%1 alone joins %2 to the rest</source>
        <translation>Bara %1 förbinder %2 med resten</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Kring</translation>
    </message>
    <message>
        <source>Flows inside</source>
        <translation>Flöden inom</translation>
    </message>
    <message>
        <source>Flows across</source>
        <translation>Flöden ut och in</translation>
    </message>
    <message>
        <source>From zone</source>
        <translation>Från zon</translation>
    </message>
    <message>
        <source>To zone</source>
        <translation>Till zon</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klass</translation>
    </message>
    <message>
        <source>Guarded</source>
        <translation>Skydd</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Omdöme</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>lämnas som den är</translation>
    </message>
    <message>
        <source>better than today</source>
        <translation>bättre än i dag</translation>
    </message>
    <message>
        <source>dearer than today</source>
        <translation>dyrare än i dag</translation>
    </message>
    <message>
        <source>What to find out</source>
        <translation>Att ta reda på</translation>
    </message>
    <message>
        <source>Reckoned with</source>
        <translation>Räknat med</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Can save</source>
        <translation>Kan spara</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>högst %1</translation>
    </message>
    <message>
        <source>From the others</source>
        <translation>Från de andra</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfölj</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>Färdplan</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>as today</source>
        <translation>som i dag</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Tänk om</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inte känd</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matris</translation>
    </message>
</context>
<context>
    <name>panels::Actions</name>
    <message>
        <source>About Landskap</source>
        <translation>Om Landskap</translation>
    </message>
    <message>
        <source>&amp;New landscape</source>
        <translation>&amp;Nytt systemlandskap</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öppna…</translation>
    </message>
    <message>
        <source>Open &amp;folder of tables…</source>
        <translation>Öppna &amp;mapp med tabeller…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Öppna s&amp;enaste</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Spara</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Spara s&amp;om…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importera…</translation>
    </message>
    <message>
        <source>Take in inventories and models of other tools</source>
        <translation>Ta in inventeringar och modeller från andra verktyg</translation>
    </message>
    <message>
        <source>&amp;Report as PDF…</source>
        <translation>&amp;Rapport som PDF…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importera</translation>
    </message>
    <message>
        <source>&amp;Close landscape</source>
        <translation>S&amp;täng systemlandskapet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avsluta</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Sök</translation>
    </message>
    <message>
        <source>&amp;Add element…</source>
        <translation>&amp;Lägg till element…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Byt namn</translation>
    </message>
    <message>
        <source>&amp;Model tree</source>
        <translation>&amp;Modellträd</translation>
    </message>
    <message>
        <source>&amp;Properties</source>
        <translation>&amp;Egenskaper</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Som s&amp;ystemet</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Ljust</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Mörkt</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Större</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>M&amp;indre</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>&amp;Normal storlek</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Helskärm</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigera</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Utseende</translation>
    </message>
    <message>
        <source>&amp;Size of everything</source>
        <translation>&amp;Storlek på allt</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportera…</translation>
    </message>
    <message>
        <source>Write the landscape for Archi, other tools or a spreadsheet</source>
        <translation>Skriv systemlandskapet för Archi, andra verktyg eller ett kalkylprogram</translation>
    </message>
    <message>
        <source>Com&amp;pare with…</source>
        <translation>&amp;Jämför med…</translation>
    </message>
    <message>
        <source>What is different between a file and this landscape</source>
        <translation>Vad som skiljer en fil från detta systemlandskap</translation>
    </message>
    <message>
        <source>C&amp;hanges since the last saving</source>
        <translation>Än&amp;dringar sedan du senast sparade</translation>
    </message>
    <message>
        <source>&amp;Merge another version…</source>
        <translation>S&amp;lå samman med en annan version…</translation>
    </message>
    <message>
        <source>Bring in what somebody else changed since a common earlier version</source>
        <translation>Ta in det som någon annan har ändrat sedan en gemensam tidigare version</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>Slå sa&amp;mman…</translation>
    </message>
    <message>
        <source>Make two elements one</source>
        <translation>Gör två element till ett</translation>
    </message>
    <message>
        <source>A&amp;ttributes…</source>
        <translation>&amp;Attribut…</translation>
    </message>
    <message>
        <source>Attributes of your own, and what the analysis needs</source>
        <translation>Egna attribut, och vad analysen behöver</translation>
    </message>
    <message>
        <source>&amp;Implied relations…</source>
        <translation>&amp;Underförstådda relationer …</translation>
    </message>
    <message>
        <source>What follows from the relations that are drawn</source>
        <translation>Vad som följer av de ritade relationerna</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>&amp;Sök i allt</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Kommandon…</translation>
    </message>
    <message>
        <source>Do anything by typing some letters of its name</source>
        <translation>Gör vad som helst genom att skriva några bokstäver av dess namn</translation>
    </message>
    <message>
        <source>Ne&amp;w view…</source>
        <translation>N&amp;y vy…</translation>
    </message>
    <message>
        <source>Add an empty view to draw in</source>
        <translation>Lägg till en tom vy att rita i</translation>
    </message>
    <message>
        <source>&amp;Relations</source>
        <translation>&amp;Relationer</translation>
    </message>
    <message>
        <source>D&amp;ocumentation</source>
        <translation>D&amp;okumentation</translation>
    </message>
    <message>
        <source>&amp;Used in views</source>
        <translation>&amp;Används i vyer</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historik</translation>
    </message>
    <message>
        <source>&amp;Delete from the landscape</source>
        <translation>Ta bort ur &amp;landskapet</translation>
    </message>
    <message>
        <source>&amp;Brief report as PDF…</source>
        <translation>&amp;Kort rapport som PDF…</translation>
    </message>
    <message>
        <source>For a board: cover, one page, roadmap and how certain it is</source>
        <translation>För en styrelse: omslag, en sida, färdplan och hur säkert det är</translation>
    </message>
    <message>
        <source>&amp;Policy and assumptions…</source>
        <translation>&amp;Policy och antaganden…</translation>
    </message>
    <message>
        <source>The rules, their thresholds, and what the plan reckons with</source>
        <translation>Reglerna, deras gränsvärden, och vad planen räknar med</translation>
    </message>
</context>
<context>
    <name>panels::AddElementDialog</name>
    <message>
        <source>Add element</source>
        <translation>Lägg till element</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Use existing</source>
        <translation>Använd befintligt</translation>
    </message>
    <message>
        <source>Add new</source>
        <translation>Lägg till nytt</translation>
    </message>
    <message>
        <source>Type a name. What is in the landscape already is offered first.</source>
        <translation>Skriv ett namn. Det som redan finns i systemlandskapet föreslås först.</translation>
    </message>
    <message>
        <source>Add a new one: “%1”</source>
        <translation>Lägg till nytt: ”%1”</translation>
    </message>
    <message>
        <source>There is one with this name already. Using it keeps the landscape free of duplicates.</source>
        <translation>Det finns redan ett med detta namn. Om du använder det hålls systemlandskapet fritt från dubbletter.</translation>
    </message>
    <message>
        <source>These are there already:</source>
        <translation>Dessa finns redan:</translation>
    </message>
    <message>
        <source>What has such a name</source>
        <translation>Det som har ett sådant namn</translation>
    </message>
    <message>
        <source>Add another “%1”</source>
        <translation>Lägg till ännu ett: ”%1”</translation>
    </message>
    <message>
        <source>makes a second one of this name</source>
        <translation>skapar ett andra med detta namn</translation>
    </message>
    <message>
        <source>Something of another kind has this name. Is it what you mean?</source>
        <translation>Något av en annan typ har detta namn. Är det detta du menar?</translation>
    </message>
    <message>
        <source>Nothing has such a name yet.</source>
        <translation>Inget har ett sådant namn ännu.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Lägg till ännu ett</translation>
    </message>
</context>
<context>
    <name>panels::ApplicationsModel</name>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>Ingen bedömning ännu</translation>
    </message>
    <message>
        <source>No unit named</source>
        <translation>Ingen verksamhet angiven</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>inte ännu</translation>
    </message>
    <message>
        <source>%1 · decided</source>
        <translation>%1 · beslutat</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>%1: unknown for %2 of %3</source>
        <translation>%1: okänt för %2 av %3</translation>
    </message>
</context>
<context>
    <name>panels::ApplicationsPanel</name>
    <message>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
    <message>
        <source>Delete the selected applications</source>
        <translation>Ta bort de markerade applikationerna</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>Inga applikationer ännu</translation>
    </message>
    <message>
        <source>Import the inventories of the units as tables, or a model from another tool. Applications can also be added one by one in the model tree.</source>
        <translation>Importera verksamheternas inventeringar som tabeller, eller en modell från ett annat verktyg. Applikationer kan också läggas till en och en i modellträdet.</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applikationer</translation>
    </message>
    <message>
        <source>Search in the shown columns</source>
        <translation>Sök i de visade kolumnerna</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Utan gruppering</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>Efter bedömning</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>Efter verksamhet</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppering</translation>
    </message>
    <message>
        <source>Missing facts</source>
        <translation>Saknade uppgifter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Show all applications</source>
        <translation>Visa alla applikationer</translation>
    </message>
    <message>
        <source>%1: unknown for %2</source>
        <translation>%1: okänt för %2</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation>Utan: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (%2 unknown)</source>
        <translation>%1 (%2 okända)</translation>
    </message>
    <message>
        <source>%1 of %2 applications</source>
        <translation>%1 av %2 applikationer</translation>
    </message>
    <message>
        <source>run cost %1 a year</source>
        <translation>driftkostnad %1 per år</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 användare</translation>
    </message>
    <message>
        <source>With their uses, flows and decisions, and from all views.</source>
        <translation>Med deras användningar, informationsflöden och beslut, och ur alla vyer.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 markerade</translation>
    </message>
    <message>
        <source>%1 applications</source>
        <translation>%1 applikationer</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 borttagen</translation>
    </message>
    <message>
        <source>%1 applications deleted</source>
        <translation>%1 applikationer borttagna</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy with column names</source>
        <translation>Kopiera med kolumnnamn</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Klistra in</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Fyll nedåt</translation>
    </message>
    <message>
        <source>Clear the cells</source>
        <translation>Töm cellerna</translation>
    </message>
    <message>
        <source>“%1” of %2 cannot be changed in this table</source>
        <translation>”%1” för %2 kan inte ändras i denna tabell</translation>
    </message>
    <message>
        <source>the analysis works it out; decide otherwise in the page of verdicts</source>
        <translation>analysen räknar ut det; besluta något annat på sidan med bedömningar</translation>
    </message>
    <message>
        <source>it follows from what uses the application; change that in the matrix</source>
        <translation>det följer av vad som använder applikationen; ändra det i matrisen</translation>
    </message>
    <message>
        <source>each application needs a name of its own</source>
        <translation>varje applikation behöver ett eget namn</translation>
    </message>
    <message>
        <source>paste a name into one cell, or as many names as there are rows</source>
        <translation>klistra in ett namn i en cell, eller lika många namn som det finns rader</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cell(s)</source>
        <translation>
            <numerusform>Klistra in %n cell</numerusform>
            <numerusform>Klistra in %n celler</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything fitted into the table</source>
        <translation>Det fanns inte plats för allt i tabellen</translation>
    </message>
    <message>
        <source>Cells below the last row or right of the last column were left out.</source>
        <translation>Celler under den sista raden eller till höger om den sista kolumnen utelämnades.</translation>
    </message>
    <message>
        <source>there is nothing to fill down into</source>
        <translation>det finns inget att fylla nedåt i</translation>
    </message>
    <message>
        <source>select the cell to copy together with those below it</source>
        <translation>markera cellen som ska kopieras tillsammans med dem under den</translation>
    </message>
    <message>
        <source>select cells of other columns to fill down</source>
        <translation>markera celler i andra kolumner för att fylla nedåt</translation>
    </message>
    <message numerus="yes">
        <source>Fill down %n cell(s)</source>
        <translation>
            <numerusform>Fyll %n cell nedåt</numerusform>
            <numerusform>Fyll %n celler nedåt</numerusform>
        </translation>
    </message>
    <message>
        <source>select other cells to clear; Shift+Delete deletes whole applications</source>
        <translation>markera andra celler att tömma; Shift+Delete tar bort hela applikationer</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n cell(s)</source>
        <translation>
            <numerusform>Töm %n cell</numerusform>
            <numerusform>Töm %n celler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) written to %1</source>
        <translation>
            <numerusform>%n applikation skriven till %1</numerusform>
            <numerusform>%n applikationer skrivna till %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the file and import it again: what was changed in it is shown for review.</source>
        <translation>Redigera filen och importera den på nytt: det som ändrats i den visas för granskning.</translation>
    </message>
    <message>
        <source>Export this table</source>
        <translation>Exportera denna tabell</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>Kalkylblad (*.xlsx)</translation>
    </message>
    <message>
        <source>Export this table…</source>
        <translation>Exportera denna tabell…</translation>
    </message>
    <message>
        <source>Merge the selected applications…</source>
        <translation>Slå samman de markerade applikationerna…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
    <message>
        <source>run costs unknown</source>
        <translation>driftkostnader okända</translation>
    </message>
    <message>
        <source>users unknown</source>
        <translation>okänt antal användare</translation>
    </message>
</context>
<context>
    <name>panels::ArrangeDeed</name>
    <message>
        <source>Arranging the view</source>
        <translation>Ordnar vyn</translation>
    </message>
    <message>
        <source>Everything stands in its place already</source>
        <translation>Allt står redan på sin plats</translation>
    </message>
    <message>
        <source>The view was changed meanwhile, so it was not arranged</source>
        <translation>Vyn ändrades under tiden, så den ordnades inte</translation>
    </message>
</context>
<context>
    <name>panels::Assumption</name>
    <message>
        <source>Running costs</source>
        <translation>Driftkostnader</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenser</translation>
    </message>
    <message>
        <source>Cost of making common</source>
        <translation>Kostnad för att göra gemensamt</translation>
    </message>
    <message>
        <source>Cost of retiring</source>
        <translation>Kostnad för avveckling</translation>
    </message>
    <message>
        <source>Price of more protection</source>
        <translation>Pris för mer skydd</translation>
    </message>
    <message>
        <source>Purchase prices</source>
        <translation>Inköpspriser</translation>
    </message>
    <message>
        <source>Number of users</source>
        <translation>Antal användare</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Kalkylränta</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horisont</translation>
    </message>
    <message>
        <source>One-time budget</source>
        <translation>Engångsbudget</translation>
    </message>
    <message>
        <source>Least fit to serve</source>
        <translation>Lägsta lämplighet för att betjäna</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n år</numerusform>
            <numerusform>%n år</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 till</translation>
    </message>
    <message>
        <source>runs from here on</source>
        <translation>är i drift härifrån</translation>
    </message>
    <message>
        <source>no longer runs</source>
        <translation>är inte längre i drift</translation>
    </message>
    <message>
        <source>takes over %1</source>
        <translation>tar över %1</translation>
    </message>
    <message>
        <source>gives up %1</source>
        <translation>lämnar ifrån sig %1</translation>
    </message>
    <message>
        <source>serves others than before</source>
        <translation>betjänar andra än förut</translation>
    </message>
    <message>
        <source>From %1 on no plan is possible.</source>
        <translation>Från %1 är ingen plan möjlig.</translation>
    </message>
    <message>
        <source>Below %1 no plan is possible.</source>
        <translation>Under %1 är ingen plan möjlig.</translation>
    </message>
    <message>
        <source>is bought from here on</source>
        <translation>köps in härifrån</translation>
    </message>
    <message>
        <source>is no longer bought</source>
        <translation>köps inte längre in</translation>
    </message>
    <message numerus="yes">
        <source>The plan turns at %1: %n verdict(s) differ.</source>
        <translation>
            <numerusform>Planen vänder vid %1: %n bedömning blir annorlunda.</numerusform>
            <numerusform>Planen vänder vid %1: %n bedömningar blir annorlunda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Solved step by step: two turns close to each other may look like one.</source>
        <translation>Löst steg för steg: två vändningar nära varandra kan se ut som en.</translation>
    </message>
    <message>
        <source>There is no budget today.</source>
        <translation>Det finns ingen budget i dag.</translation>
    </message>
</context>
<context>
    <name>panels::AssumptionStrip</name>
    <message>
        <source>What moves</source>
        <translation>Vad som rör sig</translation>
    </message>
    <message>
        <source>What moves while everything else stays</source>
        <translation>Vad som rör sig medan allt annat ligger still</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Av vad</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Tänk om</translation>
    </message>
    <message>
        <source>of</source>
        <translation>av</translation>
    </message>
    <message>
        <source>went from</source>
        <translation>gick från</translation>
    </message>
    <message>
        <source>to</source>
        <translation>till</translation>
    </message>
    <message>
        <source> years</source>
        <translation> år</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>allt</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>%1 of what?</source>
        <translation>%1 av vad?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
</context>
<context>
    <name>panels::AssumptionsBar</name>
    <message>
        <source>No unit pays more</source>
        <translation>Ingen betalar mer</translation>
    </message>
    <message>
        <source>Only where it pays</source>
        <translation>Bara där det lönar sig</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ingen gräns</translation>
    </message>
    <message>
        <source>One-time costs that the whole plan may take</source>
        <translation>Engångskostnader som hela planen får ta</translation>
    </message>
    <message>
        <source>by use</source>
        <translation>efter användning</translation>
    </message>
    <message>
        <source>by headcount</source>
        <translation>efter antal anställda</translation>
    </message>
    <message>
        <source>by worth</source>
        <translation>efter värde</translation>
    </message>
    <message>
        <source>How the yearly cost of the target is shared among the units (P7)</source>
        <translation>Hur målarkitekturens årskostnad fördelas på verksamheterna (P7)</translation>
    </message>
    <message>
        <source>one for each function</source>
        <translation>ett för varje funktion</translation>
    </message>
    <message>
        <source>whatever is cheapest</source>
        <translation>det som är billigast</translation>
    </message>
    <message>
        <source>Whether a function gets one common system for each protection class (P1)</source>
        <translation>Om en funktion får ett gemensamt system för varje skyddsklass (P1)</translation>
    </message>
    <message>
        <source>Units that save pay those that would pay more than today</source>
        <translation>Verksamheter som sparar ersätter dem som annars skulle betala mer än i dag</translation>
    </message>
    <message>
        <source>A part of the landscape whose plan is dearer than leaving it as it is stays (P5)</source>
        <translation>En del av landskapet vars plan är dyrare än att lämna den som den är får vara kvar (P5)</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Cost shared</source>
        <translation>Kostnad fördelas</translation>
    </message>
    <message>
        <source>Policy…</source>
        <translation>Policy…</translation>
    </message>
    <message>
        <source>Rules, thresholds, horizon, discount rate, currency, target date</source>
        <translation>Regler, gränsvärden, horisont, kalkylränta, valuta, måldatum</translation>
    </message>
</context>
<context>
    <name>panels::AssumptionsForm</name>
    <message>
        <source>no date</source>
        <translation>inget datum</translation>
    </message>
    <message>
        <source>one for each function</source>
        <translation>ett för varje funktion</translation>
    </message>
    <message>
        <source>several, whatever is cheapest</source>
        <translation>flera, det som är billigast</translation>
    </message>
    <message>
        <source>Horizon in years</source>
        <translation>Horisont i år</translation>
    </message>
    <message>
        <source>Discount rate, %</source>
        <translation>Kalkylränta, %</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Måldatum</translation>
    </message>
    <message>
        <source>Common systems</source>
        <translation>Gemensamma system</translation>
    </message>
    <message>
        <source>Write its sign, as SEK, kSEK or EUR.</source>
        <translation>Skriv dess beteckning, som SEK, kSEK eller EUR.</translation>
    </message>
    <message>
        <source>Write a date like 2030-12-31, or nothing.</source>
        <translation>Skriv ett datum som 2030-12-31, eller inget.</translation>
    </message>
</context>
<context>
    <name>panels::AttributeModel</name>
    <message>
        <source>Facts</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>(multiple values)</source>
        <translation>(flera värden)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>inskrivet</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, rad %2</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
</context>
<context>
    <name>panels::AttributeSections</name>
    <message>
        <source>Responsibility</source>
        <translation>Ansvar</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Use and cost</source>
        <translation>Användning och kostnad</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Skydd</translation>
    </message>
    <message>
        <source>Life cycle and service</source>
        <translation>Livscykel och tjänst</translation>
    </message>
    <message>
        <source>Cost of change</source>
        <translation>Förändringskostnad</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
</context>
<context>
    <name>panels::AttributesDialog</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Varaktighet</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja eller nej</translation>
    </message>
    <message>
        <source>Protection level</source>
        <translation>Skyddsnivå</translation>
    </message>
    <message>
        <source>Another element</source>
        <translation>Ett annat element</translation>
    </message>
    <message>
        <source>One of a list</source>
        <translation>Ett val ur en lista</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Tillämpa</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Datatyp</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Behövs</translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation>Nytt attribut</translation>
    </message>
    <message>
        <source>None chosen: for all kinds</source>
        <translation>Ingen vald: för alla typer</translation>
    </message>
    <message>
        <source>one word a line</source>
        <translation>ett ord per rad</translation>
    </message>
    <message>
        <source>to</source>
        <translation>till</translation>
    </message>
    <message>
        <source>Key in files</source>
        <translation>Nyckel i filer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>What to fill in</source>
        <translation>Vad som ska fyllas i</translation>
    </message>
    <message>
        <source>For</source>
        <translation>För</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>Lägg till attribut</translation>
    </message>
    <message>
        <source>Files that come in later with this key are read by this definition.</source>
        <translation>Filer som kommer in senare med denna nyckel läses enligt denna definition.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in this landscape.</source>
        <translation>
            <numerusform>%n värde i detta systemlandskap.</numerusform>
            <numerusform>%n värden i detta systemlandskap.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be read as this type and stay as text.</source>
        <translation>
            <numerusform>%n av dem kan inte tolkas som denna datatyp och förblir text.</numerusform>
            <numerusform>%n av dem kan inte tolkas som denna datatyp och förblir text.</numerusform>
        </translation>
    </message>
    <message>
        <source>The analysis needs it</source>
        <translation>Analysen behöver det</translation>
    </message>
    <message>
        <source>The check lists the elements without it</source>
        <translation>Kontrollen listar elementen som saknar det</translation>
    </message>
</context>
<context>
    <name>panels::BlastView</name>
    <message>
        <source>What breaks</source>
        <translation>Vad faller</translation>
    </message>
    <message>
        <source>Choose an element to see what breaks if it goes.</source>
        <translation>Välj ett element för att se vad som faller om det försvinner.</translation>
    </message>
    <message>
        <source>Nothing else needs it.</source>
        <translation>Inget annat behöver det.</translation>
    </message>
    <message numerus="yes">
        <source>If it goes, %n element(s) are hit.</source>
        <translation>
            <numerusform>Om det försvinner drabbas %n element.</numerusform>
            <numerusform>Om det försvinner drabbas %n element.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n applikation</numerusform>
            <numerusform>%n applikationer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them must not stand still</source>
        <translation>
            <numerusform>%n av dem får inte stå still</numerusform>
            <numerusform>%n av dem får inte stå still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n verksamhet</numerusform>
            <numerusform>%n verksamheter</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1 users</source>
        <translation>minst %1 användare</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 användare</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>och %1 till</translation>
    </message>
    <message>
        <source>No way around it</source>
        <translation>Ingen väg runt det</translation>
    </message>
    <message>
        <source>Hit in part</source>
        <translation>Drabbas delvis</translation>
    </message>
    <message>
        <source>needs: %1</source>
        <translation>behöver: %1</translation>
    </message>
</context>
<context>
    <name>panels::CellPanel</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Add a system that is used here</source>
        <translation>Lägg till ett system som används här</translation>
    </message>
    <message>
        <source>No unit named</source>
        <translation>Ingen verksamhet angiven</translation>
    </message>
    <message>
        <source>This unit has no need for the function. Add a system below if it has.</source>
        <translation>Verksamheten har inget behov av funktionen. Lägg till ett system nedan om den har det.</translation>
    </message>
    <message>
        <source>A need that no system serves today.</source>
        <translation>Ett behov som inget system tillgodoser i dag.</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 användare</translation>
    </message>
    <message>
        <source>Number of users unknown</source>
        <translation>Okänt antal användare</translation>
    </message>
    <message>
        <source>%1 users here</source>
        <translation>%1 användare här</translation>
    </message>
    <message>
        <source>users unknown</source>
        <translation>okänt antal användare</translation>
    </message>
    <message>
        <source>Product on the market</source>
        <translation>Produkt på marknaden</translation>
    </message>
    <message>
        <source>Serves this need in the target</source>
        <translation>Tillgodoser detta behov i målarkitekturen</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 per år</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>från %1</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>This unit does not use it for this</source>
        <translation>Verksamheten använder inte systemet till detta</translation>
    </message>
    <message>
        <source>Nothing may serve this need in the target</source>
        <translation>Inget system får tillgodose detta behov i målarkitekturen</translation>
    </message>
    <message>
        <source>No system or product in the landscape supports this function.</source>
        <translation>Inget system och ingen produkt i systemlandskapet stödjer denna funktion.</translation>
    </message>
    <message>
        <source>A unique need</source>
        <translation>Ett unikt behov</translation>
    </message>
    <message>
        <source>Claimed to be a unique need</source>
        <translation>Angivet som ett unikt behov</translation>
    </message>
    <message>
        <source>No reason on record</source>
        <translation>Ingen motivering registrerad</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not unique after all</source>
        <translation>Inte unikt ändå</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Besluta…</translation>
    </message>
    <message>
        <source>Mark as unique need…</source>
        <translation>Markera som unikt behov…</translation>
    </message>
</context>
<context>
    <name>panels::ChangeKindDialog</name>
    <message>
        <source>Make them associations</source>
        <translation>Gör dem till associationer</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Byt typ</translation>
    </message>
    <message>
        <source>What is “%1”?</source>
        <translation>Vad är ”%1”?</translation>
    </message>
    <message numerus="yes">
        <source>What are these %n element(s)?</source>
        <translation>
            <numerusform>Vad är detta %n element?</numerusform>
            <numerusform>Vad är dessa %n element?</numerusform>
        </translation>
    </message>
    <message>
        <source>Relations that are not permitted any more</source>
        <translation>Relationer som inte längre är tillåtna</translation>
    </message>
    <message>
        <source>Choose another kind.</source>
        <translation>Välj en annan typ.</translation>
    </message>
    <message>
        <source>All relations stay as they are.</source>
        <translation>Alla relationer förblir som de är.</translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) would not be permitted any more:</source>
        <translation>
            <numerusform>%n relation skulle inte längre vara tillåten:</numerusform>
            <numerusform>%n relationer skulle inte längre vara tillåtna:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::ChangesView</name>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändringar</translation>
    </message>
    <message>
        <source>Fields before and after</source>
        <translation>Fält före och efter</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>inte angivet</translation>
    </message>
</context>
<context>
    <name>panels::CheckListButton</name>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inga</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 av %3</translation>
    </message>
</context>
<context>
    <name>panels::ChecksPanel</name>
    <message>
        <source>Error</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varning</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notering</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Iakttagelse</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Iakttagelser</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kontrollerar</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n iakttagelse</numerusform>
            <numerusform>%n iakttagelser</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to put right</source>
        <translation>Inget att åtgärda</translation>
    </message>
    <message>
        <source>The landscape keeps to the language, the policy and itself.</source>
        <translation>Systemlandskapet följer språket och policyn och motsäger inte sig självt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Kontrollerar…</translation>
    </message>
    <message>
        <source>Policy…</source>
        <translation>Policy…</translation>
    </message>
    <message>
        <source>Which rules are checked, and their thresholds</source>
        <translation>Vilka regler som kontrolleras, och deras gränsvärden</translation>
    </message>
    <message>
        <source>Nothing to check yet</source>
        <translation>Inget att kontrollera än</translation>
    </message>
    <message>
        <source>Import the inventories of the units, or a model from another tool. This page then lists what breaks the policy, what is missing and what looks wrong.</source>
        <translation>Importera verksamheternas inventeringar, eller en modell från ett annat verktyg. Den här sidan listar sedan vad som bryter mot policyn, vad som saknas och vad som ser fel ut.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
</context>
<context>
    <name>panels::ChooseElementDialog</name>
    <message>
        <source>Type a part of its name</source>
        <translation>Skriv en del av namnet</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Nothing has these words in its name.</source>
        <translation>Inget har dessa ord i sitt namn.</translation>
    </message>
</context>
<context>
    <name>panels::ChooseViewDialog</name>
    <message>
        <source>Type some of its name</source>
        <translation>Skriv något av dess namn</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>panels::ChosenElements</name>
    <message>
        <source>Type a part of its name</source>
        <translation>Skriv en del av dess namn</translation>
    </message>
    <message>
        <source>Find elements</source>
        <translation>Hitta element</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>In the middle now</source>
        <translation>I mitten nu</translation>
    </message>
    <message>
        <source>Chosen — click one to take it out</source>
        <translation>Valda – klicka på ett för att ta bort det</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hittade</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Find the elements this view is about</source>
        <translation>Hitta elementen som vyn handlar om</translation>
    </message>
    <message>
        <source>Elements: %1</source>
        <translation>Element: %1</translation>
    </message>
</context>
<context>
    <name>panels::ColourButton</name>
    <message>
        <source>The notation&apos;s own</source>
        <translation>Notationens egen</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>Annan färg…</translation>
    </message>
</context>
<context>
    <name>panels::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Type what to do, or a page, view, element or file</source>
        <translation>Skriv vad du vill göra, eller en sida, vy, ett element eller en fil</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Kommando</translation>
    </message>
    <message>
        <source>Gathering names</source>
        <translation>Samlar namn</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Inget heter så.</translation>
    </message>
</context>
<context>
    <name>panels::CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vyer</translation>
    </message>
    <message>
        <source>See it from the other side</source>
        <translation>Visa från andra hållet</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>%1 and %2 say the same.</source>
        <translation>%1 och %2 säger samma sak.</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 added, %4 removed, %5 changed</source>
        <translation>Från %1 till %2: %3 tillagda, %4 borttagna, %5 ändrade</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Läser %1…</translation>
    </message>
</context>
<context>
    <name>panels::ComparedViews</name>
    <message>
        <source>View</source>
        <translation>Vy</translation>
    </message>
    <message>
        <source>No view shows anything that is different.</source>
        <translation>Ingen vy visar något som skiljer sig.</translation>
    </message>
</context>
<context>
    <name>panels::ConflictView</name>
    <message>
        <source>These facts cannot hold together; change one of them</source>
        <translation>Dessa uppgifter kan inte gälla samtidigt; ändra en av dem</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Withdraw: %1, %2</source>
        <translation>Återta: %1, %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, rad %2</translation>
    </message>
</context>
<context>
    <name>panels::ConflictsView</name>
    <message>
        <source>deleted</source>
        <translation>borttaget</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrat</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>som förut</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>inte angivet</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deras</translation>
    </message>
    <message>
        <source>the whole</source>
        <translation>helheten</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Valt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Mine in all that are open</source>
        <translation>Min i alla som är öppna</translation>
    </message>
    <message>
        <source>Theirs in all that are open</source>
        <translation>Deras i alla som är öppna</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikter</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Välj denna</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Tangent %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öppen</translation>
    </message>
    <message>
        <source>Comes or goes with it: %1</source>
        <translation>Tillkommer eller försvinner med den: %1</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Vald</translation>
    </message>
</context>
<context>
    <name>panels::CourseChart</name>
    <message>
        <source>Cost of the best plan along the assumption</source>
        <translation>Den bästa planens kostnad längs antagandet</translation>
    </message>
    <message>
        <source>Cost over the horizon, as present value</source>
        <translation>Kostnad över horisonten, som nuvärde</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
</context>
<context>
    <name>panels::CourseView</name>
    <message>
        <source>Turns at</source>
        <translation>Vänder vid</translation>
    </message>
    <message>
        <source>From today</source>
        <translation>Från i dag</translation>
    </message>
    <message>
        <source>What turns</source>
        <translation>Vad som vänder</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Cost there</source>
        <translation>Kostnad där</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Where the plan turns</source>
        <translation>Var planen vänder</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stoppad</translation>
    </message>
    <message>
        <source>Change the range, or start again.</source>
        <translation>Ändra intervallet eller börja om.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Stopped before it was done.</source>
        <translation>Stoppad innan det var klart.</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>Inga applikationer ännu</translation>
    </message>
    <message>
        <source>Import the inventories of the units. This page then shows how far each assumption can move before the plan turns.</source>
        <translation>Importera verksamheternas inventeringar. Sidan visar sedan hur långt varje antagande kan röra sig innan planen vänder.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
    <message>
        <source>Working out where the plan turns…</source>
        <translation>Räknar ut var planen vänder…</translation>
    </message>
    <message>
        <source>Moving an assumption</source>
        <translation>Flyttar ett antagande</translation>
    </message>
    <message>
        <source>There is no line to draw</source>
        <translation>Det finns ingen linje att rita</translation>
    </message>
    <message>
        <source>The same plan is best all the way: nothing turns in this range.</source>
        <translation>Samma plan är bäst hela vägen: inget vänder i det här intervallet.</translation>
    </message>
    <message numerus="yes">
        <source>The plan turns %n time(s), nearest to today at %1: %2.</source>
        <translation>
            <numerusform>Planen vänder %n gång, närmast i dag vid %1: %2.</numerusform>
            <numerusform>Planen vänder %n gånger, närmast i dag vid %1: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing turns in this range.</source>
        <translation>Inget vänder i det här intervallet.</translation>
    </message>
</context>
<context>
    <name>panels::CreateViewDialog</name>
    <message>
        <source>New view</source>
        <translation>Ny vy</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>None: everything can be drawn</source>
        <translation>Ingen: allt kan ritas</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Ingen mapp</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Skapa</translation>
    </message>
    <message>
        <source>Viewpoint</source>
        <translation>Synvinkel</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>The palette offers every kind of element.</source>
        <translation>Paletten erbjuder alla typer av element.</translation>
    </message>
    <message numerus="yes">
        <source>The palette offers: %1 and %n more.</source>
        <translation>
            <numerusform>Paletten erbjuder: %1 och %n till.</numerusform>
            <numerusform>Paletten erbjuder: %1 och %n till.</numerusform>
        </translation>
    </message>
    <message>
        <source>The palette offers: %1.</source>
        <translation>Paletten erbjuder: %1.</translation>
    </message>
</context>
<context>
    <name>panels::CrossingList</name>
    <message>
        <source>Flows that cross zones</source>
        <translation>Flöden som passerar zoner</translation>
    </message>
    <message>
        <source>Its information wants more protection than the zone is trusted for.</source>
        <translation>Dess information kräver mer skydd än zonen är betrodd för.</translation>
    </message>
    <message>
        <source>%1 flows cross zones, %2 of them exposed</source>
        <translation>%1 flöden passerar zoner, %2 av dem utsatta</translation>
    </message>
    <message>
        <source>%1 flows cross zones</source>
        <translation>%1 flöden passerar zoner</translation>
    </message>
</context>
<context>
    <name>panels::DecisionActions</name>
    <message>
        <source>%1 more</source>
        <translation>%1 till</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Gemensamt</translation>
    </message>
    <message>
        <source>As computed</source>
        <translation>Som beräknat</translation>
    </message>
    <message>
        <source>Make common…</source>
        <translation>Gör gemensam…</translation>
    </message>
    <message>
        <source>Keep local…</source>
        <translation>Behåll lokal…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Avveckla…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersätt…</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Ta tillbaka beslutet</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Withdraw the decision of %1</source>
        <translation>Återta beslutet av %1</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Besluta…</translation>
    </message>
    <message>
        <source>Choose an application first.</source>
        <translation>Välj en applikation först.</translation>
    </message>
    <message>
        <source>Decisions are about applications.</source>
        <translation>Beslut handlar om applikationer.</translation>
    </message>
    <message>
        <source>Decide: %1</source>
        <translation>Besluta: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Besluta</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Registrera beslutet</translation>
    </message>
    <message>
        <source>In the scenario “%1” alone.</source>
        <translation>Bara i scenariot ”%1”.</translation>
    </message>
    <message>
        <source>Calculating what it costs…</source>
        <translation>Beräknar vad det kostar…</translation>
    </message>
    <message>
        <source>Calculating the price of a decision</source>
        <translation>Beräknar priset för ett beslut</translation>
    </message>
    <message>
        <source>Nothing was decided about %1.</source>
        <translation>Inget var beslutat om %1.</translation>
    </message>
    <message>
        <source>Withdraw decisions</source>
        <translation>Återkalla beslut</translation>
    </message>
    <message>
        <source>%1: as computed</source>
        <translation>%1: som beräknat</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
</context>
<context>
    <name>panels::DependencyMatrix</name>
    <message>
        <source>Dependency matrix</source>
        <translation>Beroendematris</translation>
    </message>
    <message>
        <source>the row needs the column</source>
        <translation>raden behöver kolumnen</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 behöver %2</translation>
    </message>
</context>
<context>
    <name>panels::DerivedDialog</name>
    <message>
        <source>Also those that may be true but need not</source>
        <translation>Även sådana som kan gälla men inte måste</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Säkerhet</translation>
    </message>
    <message>
        <source>Follows from</source>
        <translation>Följer av</translation>
    </message>
    <message>
        <source>Implied relations</source>
        <translation>Underförstådda relationer</translation>
    </message>
    <message>
        <source>Relations that nobody drew but that follow from drawn ones (ArchiMate 3.2, Appendix B). They are computed now and not stored.</source>
        <translation>Relationer som ingen har ritat men som följer av de ritade (ArchiMate 3.2, bilaga B). De beräknas nu och sparas inte.</translation>
    </message>
    <message>
        <source>Deriving</source>
        <translation>Härleder</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>säker</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möjlig</translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) follow for “%1”</source>
        <translation>
            <numerusform>%n relation följer för ”%1”</numerusform>
            <numerusform>%n relationer följer för ”%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) follow among the selected elements</source>
        <translation>
            <numerusform>%n relation följer mellan de markerade elementen</numerusform>
            <numerusform>%n relationer följer mellan de markerade elementen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing follows from what is drawn.</source>
        <translation>Inget följer av det som är ritat.</translation>
    </message>
    <message>
        <source>Nothing follows for certain from what is drawn.</source>
        <translation>Inget följer med säkerhet av det som är ritat.</translation>
    </message>
    <message>
        <source>Deriving…</source>
        <translation>Härleder…</translation>
    </message>
</context>
<context>
    <name>panels::DeskWindow</name>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>panels::DetailsView</name>
    <message>
        <source>Target</source>
        <translation>Målarkitektur</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matris</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <source>Show it there</source>
        <translation>Visa det där</translation>
    </message>
</context>
<context>
    <name>panels::DiagramLegend</name>
    <message>
        <source>Legend</source>
        <translation>Teckenförklaring</translation>
    </message>
</context>
<context>
    <name>panels::DiagramsPanel</name>
    <message>
        <source>Exporting the diagram</source>
        <translation>Exporterar diagrammet</translation>
    </message>
    <message>
        <source>Exported as %1</source>
        <translation>Exporterat som %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
</context>
<context>
    <name>panels::DockTabs</name>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
</context>
<context>
    <name>panels::DocumentationPanel</name>
    <message>
        <source>**bold**, # heading, - list. [[Name]] links to an element, [[view:Name]] to a view.</source>
        <translation>**fet**, # rubrik, - lista. [[Namn]] länkar till ett element, [[view:Namn]] till en vy.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Skriv</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>What should people know about it?</source>
        <translation>Vad bör man veta om det?</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n markerad</numerusform>
            <numerusform>%n markerade</numerusform>
        </translation>
    </message>
    <message>
        <source>Purpose of the landscape</source>
        <translation>Landskapets syfte</translation>
    </message>
    <message>
        <source>These are several. Select one to read about it.</source>
        <translation>Det här är flera. Markera ett för att läsa om det.</translation>
    </message>
    <message>
        <source>Nothing is written about it yet. Double-click to write.</source>
        <translation>Inget är skrivet om det ännu. Dubbelklicka för att skriva.</translation>
    </message>
    <message>
        <source>This link leads nowhere</source>
        <translation>Länken leder ingenstans</translation>
    </message>
</context>
<context>
    <name>panels::DrawingDesk</name>
    <message>
        <source>&amp;All diagrams</source>
        <translation>&amp;Alla diagram</translation>
    </message>
    <message>
        <source>&amp;Close the tab</source>
        <translation>&amp;Stäng fliken</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Nästa flik</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>&amp;Föregående flik</translation>
    </message>
    <message>
        <source>Split &amp;side by side</source>
        <translation>Dela &amp;sida vid sida</translation>
    </message>
    <message>
        <source>Split &amp;one above the other</source>
        <translation>Dela på &amp;höjden</translation>
    </message>
    <message>
        <source>Into a &amp;window of its own</source>
        <translation>Till ett eget &amp;fönster</translation>
    </message>
    <message>
        <source>Open a view</source>
        <translation>Öppna en vy</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Ordna</translation>
    </message>
    <message>
        <source>Align and size</source>
        <translation>Justering och storlek</translation>
    </message>
    <message>
        <source>Order and group</source>
        <translation>Ordning och grupp</translation>
    </message>
    <message>
        <source>Colours and letters</source>
        <translation>Färger och text</translation>
    </message>
    <message>
        <source>Viewpoint</source>
        <translation>Synvinkel</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Färga efter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Colours of the overlay</source>
        <translation>Överläggets färger</translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation>Översiktskarta</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presentera</translation>
    </message>
    <message>
        <source>Arrange in layers</source>
        <translation>Ordna i lager</translation>
    </message>
    <message>
        <source>Open its context</source>
        <translation>Öppna dess omgivning</translation>
    </message>
    <message>
        <source>Copy as &amp;picture</source>
        <translation>Kopiera som &amp;bild</translation>
    </message>
    <message>
        <source>Stop arranging</source>
        <translation>Sluta ordna</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Viewpoint: %1</source>
        <translation>Synvinkel: %1</translation>
    </message>
    <message>
        <source>Viewpoint: none</source>
        <translation>Synvinkel: ingen</translation>
    </message>
    <message numerus="yes">
        <source>%n selected box(es)</source>
        <translation>
            <numerusform>%n markerad ruta</numerusform>
            <numerusform>%n markerade rutor</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole view</source>
        <translation>Hela vyn</translation>
    </message>
    <message>
        <source>In layers, whichever way fits</source>
        <translation>I lager, åt det håll som passar</translation>
    </message>
    <message>
        <source>In layers, downwards</source>
        <translation>I lager, nedåt</translation>
    </message>
    <message>
        <source>In layers, to the right</source>
        <translation>I lager, åt höger</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Boxes in boxes, packed</source>
        <translation>Rutor i rutor, packade</translation>
    </message>
    <message>
        <source>In a grid</source>
        <translation>I ett rutnät</translation>
    </message>
    <message>
        <source>Gathered in groups</source>
        <translation>Samlat i grupper</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>Efter verksamhet</translation>
    </message>
    <message>
        <source>By network zone</source>
        <translation>Efter nätzon</translation>
    </message>
    <message>
        <source>By layer of the notation</source>
        <translation>Efter notationens lager</translation>
    </message>
    <message>
        <source>Fit the selected boxes in</source>
        <translation>Passa in de markerade rutorna</translation>
    </message>
    <message>
        <source>Draw the lines anew</source>
        <translation>Rita om linjerna</translation>
    </message>
    <message>
        <source>Only the selected boxes</source>
        <translation>Bara de markerade rutorna</translation>
    </message>
    <message>
        <source>Boxes as large as their names</source>
        <translation>Rutor så stora som sina namn</translation>
    </message>
    <message>
        <source>Show the movement</source>
        <translation>Visa förflyttningen</translation>
    </message>
    <message>
        <source>None: everything can be drawn</source>
        <translation>Ingen: allt kan ritas</translation>
    </message>
    <message>
        <source>The rest of the view is pale</source>
        <translation>Resten av vyn är blek</translation>
    </message>
    <message>
        <source>The notation&apos;s colours</source>
        <translation>Notationens färger</translation>
    </message>
    <message>
        <source>Another attribute</source>
        <translation>Ett annat attribut</translation>
    </message>
    <message>
        <source>The elements have no attributes yet</source>
        <translation>Elementen har inga attribut ännu</translation>
    </message>
    <message>
        <source>Size of the boxes by</source>
        <translation>Rutornas storlek efter</translation>
    </message>
    <message>
        <source>Nothing: all as they are drawn</source>
        <translation>Inget: alla som de är ritade</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>Färgschema</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Byt namn på vyn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Put an image into the view</source>
        <translation>Lägg en bild i vyn</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kan inte läsas</translation>
    </message>
    <message>
        <source>Link to which view?</source>
        <translation>Länka till vilken vy?</translation>
    </message>
    <message>
        <source>Go to in the tree</source>
        <translation>Gå till i trädet</translation>
    </message>
    <message>
        <source>Shown in views</source>
        <translation>Visas i vyer</translation>
    </message>
    <message>
        <source>Duplicate the view</source>
        <translation>Duplicera vyn</translation>
    </message>
    <message>
        <source>To the other side</source>
        <translation>Till andra sidan</translation>
    </message>
    <message>
        <source>Into a window of its own</source>
        <translation>Till ett eget fönster</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close all others</source>
        <translation>Stäng alla andra</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>Ta bort vyn</translation>
    </message>
    <message>
        <source>The view “%1” was deleted</source>
        <translation>Vyn ”%1” togs bort</translation>
    </message>
    <message>
        <source>Its elements are still in the landscape.</source>
        <translation>Dess element finns kvar i landskapet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Lines go round boxes while dragging</source>
        <translation>Linjer går runt rutor medan du drar</translation>
    </message>
    <message>
        <source>&amp;New view…</source>
        <translation>&amp;Ny vy…</translation>
    </message>
    <message>
        <source>&amp;Open a view…</source>
        <translation>&amp;Öppna en vy…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Skriv ut…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportera…</translation>
    </message>
    <message>
        <source>Colour by… (%1 turns it on and off)</source>
        <translation>Färga efter… (%1 slår på och av)</translation>
    </message>
    <message>
        <source>Lines jump over lines that they cross</source>
        <translation>Linjer hoppar över linjer som de korsar</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Lägg till länk</translation>
    </message>
    <message>
        <source>Rename the view…</source>
        <translation>Byt namn på vyn…</translation>
    </message>
</context>
<context>
    <name>panels::EditorActions</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp u&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Klistra &amp;in</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplicera</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Markera &amp;allt</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Byt &amp;namn</translation>
    </message>
    <message>
        <source>&amp;Remove from the view</source>
        <translation>Ta bort ur &amp;vyn</translation>
    </message>
    <message>
        <source>De&amp;lete from the landscape</source>
        <translation>&amp;Ta bort ur landskapet</translation>
    </message>
    <message>
        <source>Select all of this &amp;kind</source>
        <translation>Markera alla av denna &amp;typ</translation>
    </message>
    <message>
        <source>Draw a &amp;line from here</source>
        <translation>Rita en &amp;linje härifrån</translation>
    </message>
    <message>
        <source>Straighten lines</source>
        <translation>Räta ut linjer</translation>
    </message>
    <message>
        <source>Back to selecting</source>
        <translation>Tillbaka till att markera</translation>
    </message>
    <message>
        <source>Align &amp;left edges</source>
        <translation>Justera &amp;vänsterkanter</translation>
    </message>
    <message>
        <source>Align &amp;centres</source>
        <translation>Justera &amp;mittlinjer</translation>
    </message>
    <message>
        <source>Align &amp;right edges</source>
        <translation>Justera &amp;högerkanter</translation>
    </message>
    <message>
        <source>Align &amp;tops</source>
        <translation>Justera &amp;överkanter</translation>
    </message>
    <message>
        <source>Align &amp;middles</source>
        <translation>Justera m&amp;itten</translation>
    </message>
    <message>
        <source>Align &amp;bottoms</source>
        <translation>Justera &amp;underkanter</translation>
    </message>
    <message>
        <source>Even gaps &amp;across</source>
        <translation>Jämna mellanrum &amp;vågrätt</translation>
    </message>
    <message>
        <source>Even gaps &amp;down</source>
        <translation>Jämna mellanrum &amp;lodrätt</translation>
    </message>
    <message>
        <source>Same &amp;width</source>
        <translation>Samma &amp;bredd</translation>
    </message>
    <message>
        <source>Same &amp;height</source>
        <translation>Samma &amp;höjd</translation>
    </message>
    <message>
        <source>Same &amp;size</source>
        <translation>Samma &amp;storlek</translation>
    </message>
    <message>
        <source>De&amp;fault size</source>
        <translation>&amp;Standardstorlek</translation>
    </message>
    <message>
        <source>Fit to c&amp;ontents</source>
        <translation>Anpassa till &amp;innehållet</translation>
    </message>
    <message>
        <source>To the &amp;front</source>
        <translation>&amp;Längst fram</translation>
    </message>
    <message>
        <source>One f&amp;orward</source>
        <translation>Ett steg &amp;framåt</translation>
    </message>
    <message>
        <source>One b&amp;ackward</source>
        <translation>Ett steg &amp;bakåt</translation>
    </message>
    <message>
        <source>To the &amp;back</source>
        <translation>Längst ba&amp;k</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppera</translation>
    </message>
    <message>
        <source>&amp;Ungroup</source>
        <translation>Dela &amp;upp gruppen</translation>
    </message>
    <message>
        <source>&amp;Lock in place</source>
        <translation>&amp;Lås på plats</translation>
    </message>
    <message>
        <source>Unloc&amp;k</source>
        <translation>Lås u&amp;pp</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zooma &amp;in</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zooma &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Verklig storlek</translation>
    </message>
    <message>
        <source>&amp;Fit into the window</source>
        <translation>&amp;Anpassa till fönstret</translation>
    </message>
    <message>
        <source>Fit the &amp;selection</source>
        <translation>Anpassa till &amp;markeringen</translation>
    </message>
    <message>
        <source>As &amp;references: the same elements once more</source>
        <translation>Som &amp;referenser: samma element en gång till</translation>
    </message>
    <message>
        <source>As &amp;copies: new elements</source>
        <translation>Som &amp;kopior: nya element</translation>
    </message>
    <message>
        <source>Paste &amp;special…</source>
        <translation>Klistra in &amp;special…</translation>
    </message>
</context>
<context>
    <name>panels::ExistingRelationsDialog</name>
    <message>
        <source>Also those that bring a new element into the view</source>
        <translation>Även de som för in ett nytt element i vyn</translation>
    </message>
    <message>
        <source>Relations not shown yet</source>
        <translation>Relationer som inte visas ännu</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>The landscape knows these relations of what is selected. Choose those that the view shall show.</source>
        <translation>Landskapet känner dessa relationer för det markerade. Välj dem som vyn ska visa.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The view shows all relations of what is selected</source>
        <translation>Vyn visar alla relationer för det markerade</translation>
    </message>
</context>
<context>
    <name>panels::ExportDialog</name>
    <message>
        <source>Landskap&apos;s own file, with everything in it.</source>
        <translation>Landskaps eget format, med allt innehåll.</translation>
    </message>
    <message>
        <source>The Open Group&apos;s format: Archi, BiZZdesign, Sparx EA and others read it.</source>
        <translation>The Open Groups format: Archi, BiZZdesign, Sparx EA och andra läser det.</translation>
    </message>
    <message>
        <source>Opens in Archi as it is, with views, folders, colours and images.</source>
        <translation>Öppnas direkt i Archi, med vyer, mappar, färger och bilder.</translation>
    </message>
    <message>
        <source>A sheet for each table. Edit it in Excel or LibreOffice and import it again: the review shows what was changed.</source>
        <translation>Ett blad för varje tabell. Redigera det i Excel eller LibreOffice och importera det igen: granskningen visar vad som har ändrats.</translation>
    </message>
    <message>
        <source>The same tables as text files, for scripts and version control.</source>
        <translation>Samma tabeller som textfiler, för skript och versionshantering.</translation>
    </message>
    <message>
        <source>Elements, relations and properties as Archi exports and imports them.</source>
        <translation>Element, relationer och egenskaper så som Archi exporterar och importerar dem.</translation>
    </message>
    <message>
        <source>The graph with its data, for Gephi, yEd and network analysis.</source>
        <translation>Grafen med sina data, för Gephi, yEd och nätverksanalys.</translation>
    </message>
    <message>
        <source>The graph in the language of Graphviz.</source>
        <translation>Grafen på Graphviz eget språk.</translation>
    </message>
    <message>
        <source>Everything, documented, for programs of your own.</source>
        <translation>Allt, dokumenterat, för egna program.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What has no place there</source>
        <translation>Det som inte ryms där</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Välj var…</translation>
    </message>
    <message>
        <source>Looking what fits</source>
        <translation>Kontrollerar vad som ryms</translation>
    </message>
    <message>
        <source>Everything in this landscape has its place there.</source>
        <translation>Allt i detta systemlandskap ryms där.</translation>
    </message>
    <message>
        <source>Some of this landscape will not be in it:</source>
        <translation>En del av detta systemlandskap kommer inte med:</translation>
    </message>
    <message>
        <source>Looking what fits…</source>
        <translation>Kontrollerar vad som ryms…</translation>
    </message>
</context>
<context>
    <name>panels::ExportOptionsForm</name>
    <message>
        <source>All views in one document</source>
        <translation>Alla vyer i ett dokument</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>Titelfält</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Teckenförklaring</translation>
    </message>
    <message>
        <source>Marks to cut along</source>
        <translation>Märken att skära längs</translation>
    </message>
    <message>
        <source>Pages of documentation</source>
        <translation>Sidor med dokumentation</translation>
    </message>
    <message>
        <source>Today’s date</source>
        <translation>Dagens datum</translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation>Genomskinlig bakgrund</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-dokument</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG-bild</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG-bild</translation>
    </message>
    <message>
        <source>Fit on one sheet</source>
        <translation>Anpassa till ett ark</translation>
    </message>
    <message>
        <source>Spread over sheets</source>
        <translation>Fördela över ark</translation>
    </message>
    <message>
        <source>Poster on one sheet</source>
        <translation>Affisch på ett ark</translation>
    </message>
    <message>
        <source>Page as large as the view</source>
        <translation>Sidan så stor som vyn</translation>
    </message>
    <message>
        <source>As the view lies</source>
        <translation>Efter vyns form</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Stående</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Liggande</translation>
    </message>
    <message>
        <source>By scale</source>
        <translation>Efter skala</translation>
    </message>
    <message>
        <source>By sheets across</source>
        <translation>Efter ark på bredden</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>På papper</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papper</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientering</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Sheets across</source>
        <translation>Ark på bredden</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Överlapp</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Upphovsperson</translation>
    </message>
    <message>
        <source>%1 dots an inch</source>
        <translation>%1 punkter per tum</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>PDF/A-1b is what every archive takes, PDF/A-2b is smaller</source>
        <translation>PDF/A-1b tas emot av alla arkiv, PDF/A-2b är mindre</translation>
    </message>
    <message>
        <source>For archives</source>
        <translation>För arkiv</translation>
    </message>
</context>
<context>
    <name>panels::ExportViewDialog</name>
    <message>
        <source>Print views</source>
        <translation>Skriv ut vyer</translation>
    </message>
    <message>
        <source>Print view</source>
        <translation>Skriv ut vyn</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>Exportera vyer</translation>
    </message>
    <message>
        <source>Export view</source>
        <translation>Exportera vyn</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Välj var…</translation>
    </message>
    <message>
        <source>Unnamed view</source>
        <translation>Vy utan namn</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vyer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>%1 of %2 views chosen</source>
        <translation>%1 av %2 vyer valda</translation>
    </message>
</context>
<context>
    <name>panels::FieldHeading</name>
    <message>
        <source>Names of the columns</source>
        <translation>Kolumnernas namn</translation>
    </message>
    <message>
        <source>Names of the rows</source>
        <translation>Radernas namn</translation>
    </message>
</context>
<context>
    <name>panels::FindingView</name>
    <message>
        <source>Finding</source>
        <translation>Iakttagelse</translation>
    </message>
    <message>
        <source>Choose a finding to see what it is about and what can be done.</source>
        <translation>Välj en iakttagelse för att se vad den gäller och vad som kan göras.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>Åtgärda</translation>
    </message>
    <message>
        <source>Everywhere: %1</source>
        <translation>Överallt: %1</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>och %1 till</translation>
    </message>
    <message>
        <source>View “%1”</source>
        <translation>Vyn ”%1”</translation>
    </message>
</context>
<context>
    <name>panels::FoldedNotes</name>
    <message>
        <source>Read all</source>
        <translation>Läs allt</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Mindre</translation>
    </message>
</context>
<context>
    <name>panels::GeneratedStrip</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Bakåt (Alt+Vänster)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Framåt (Alt+Höger)</translation>
    </message>
    <message>
        <source>Follow the selection made elsewhere</source>
        <translation>Följ det som markeras på annat håll</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Målarkitektur</translation>
    </message>
    <message>
        <source>Landscape of today or of the target</source>
        <translation>Dagens landskap eller målarkitekturens</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Verksamheter</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 steg</translation>
    </message>
    <message>
        <source>2 steps</source>
        <translation>2 steg</translation>
    </message>
    <message>
        <source>3 steps</source>
        <translation>3 steg</translation>
    </message>
    <message>
        <source>4 steps</source>
        <translation>4 steg</translation>
    </message>
    <message>
        <source>5 steps</source>
        <translation>5 steg</translation>
    </message>
    <message>
        <source>How far to go from the middle</source>
        <translation>Hur långt från mitten</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Åt båda hållen</translation>
    </message>
    <message>
        <source>What it leads to</source>
        <translation>Dit det leder</translation>
    </message>
    <message>
        <source>What leads to it</source>
        <translation>Det som leder hit</translation>
    </message>
    <message>
        <source>Which way relations are followed</source>
        <translation>Åt vilket håll relationer följs</translation>
    </message>
    <message>
        <source>How fine the picture is</source>
        <translation>Hur fin bilden är</translation>
    </message>
    <message>
        <source>Show flows that cross zones</source>
        <translation>Visa flöden som passerar zoner</translation>
    </message>
    <message>
        <source>What the boxes are coloured by</source>
        <translation>Vad rutorna färgas efter</translation>
    </message>
    <message>
        <source>Keep as a view</source>
        <translation>Behåll som vy</translation>
    </message>
    <message>
        <source>Stop drawing</source>
        <translation>Sluta rita</translation>
    </message>
    <message>
        <source>Crossings</source>
        <translation>Passager</translation>
    </message>
    <message>
        <source>Makes a drawn view of this picture, to be edited and stored with the landscape</source>
        <translation>Gör en ritad vy av bilden, som kan redigeras och sparas med landskapet</translation>
    </message>
    <message>
        <source>Between applications</source>
        <translation>Mellan applikationer</translation>
    </message>
    <message>
        <source>Between units</source>
        <translation>Mellan verksamheter</translation>
    </message>
    <message>
        <source>Rows: functions</source>
        <translation>Rader: funktioner</translation>
    </message>
    <message>
        <source>Rows: areas</source>
        <translation>Rader: områden</translation>
    </message>
    <message>
        <source>Choose an element</source>
        <translation>Välj ett element</translation>
    </message>
    <message>
        <source>All elements</source>
        <translation>Alla element</translation>
    </message>
    <message>
        <source>All applications</source>
        <translation>Alla applikationer</translation>
    </message>
    <message>
        <source>Runs, uses, product, zone</source>
        <translation>Kör, använder, produkt, zon</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relationer</translation>
    </message>
    <message>
        <source>Relations: %1 of %2</source>
        <translation>Relationer: %1 av %2</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Typer</translation>
    </message>
    <message>
        <source>Kinds: %1 hidden</source>
        <translation>Typer: %1 dolda</translation>
    </message>
    <message>
        <source>Colour: layer</source>
        <translation>Färg: lager</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Färg: %1</translation>
    </message>
    <message>
        <source>Busiest flows</source>
        <translation>Livligaste flödena</translation>
    </message>
    <message>
        <source>All flows</source>
        <translation>Alla flöden</translation>
    </message>
    <message>
        <source>How many flows are drawn; busy are those with the largest volume</source>
        <translation>Hur många flöden som ritas; livligast är de med störst volym</translation>
    </message>
    <message>
        <source>List the flows that cross zones beside the picture</source>
        <translation>Lista flödena som passerar zoner bredvid bilden</translation>
    </message>
    <message>
        <source>%1 of %2 flows, busiest first</source>
        <translation>%1 av %2 flöden, de livligaste först</translation>
    </message>
    <message>
        <source>%1 crossings, %2 exposed</source>
        <translation>%1 passager, %2 utsatta</translation>
    </message>
    <message>
        <source>%1 crossings</source>
        <translation>%1 passager</translation>
    </message>
    <message numerus="yes">
        <source>All %n flows</source>
        <translation>
            <numerusform>Alla %n flöden</numerusform>
            <numerusform>Alla %n flöden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::GeneratedView</name>
    <message>
        <source>Drawing was stopped</source>
        <translation>Ritandet avbröts</translation>
    </message>
    <message>
        <source>Choose less above, or draw it all the same.</source>
        <translation>Välj mindre ovan, eller rita ändå.</translation>
    </message>
    <message>
        <source>Draw it</source>
        <translation>Rita ändå</translation>
    </message>
    <message>
        <source>Drawing the view</source>
        <translation>Ritar vyn</translation>
    </message>
    <message>
        <source>The view could not be drawn</source>
        <translation>Vyn kunde inte ritas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>The view comes as soon as it is there.</source>
        <translation>Vyn kommer så snart den finns.</translation>
    </message>
    <message>
        <source>No target can be drawn</source>
        <translation>Ingen målarkitektur kan ritas</translation>
    </message>
    <message>
        <source>The facts contradict each other; the page “Target” says which ones.</source>
        <translation>Uppgifterna säger emot varandra; sidan ”Målarkitektur” säger vilka.</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) that only the target has became notes.</source>
        <translation>
            <numerusform>%n element som bara målarkitekturen har blev en notering.</numerusform>
            <numerusform>%n element som bara målarkitekturen har blev noteringar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that stand for no single relationship of today became plain lines.</source>
        <translation>
            <numerusform>%n linje som inte står för någon enskild relation i dag blev en enkel linje.</numerusform>
            <numerusform>%n linjer som inte står för någon enskild relation i dag blev enkla linjer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as the view “%1”</source>
        <translation>Behållen som vyn ”%1”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Drawing the view…</source>
        <translation>Ritar vyn…</translation>
    </message>
    <message>
        <source>Calculating the target…</source>
        <translation>Beräknar målarkitekturen…</translation>
    </message>
</context>
<context>
    <name>panels::Header</name>
    <message>
        <source>Header</source>
        <translation>Sidhuvud</translation>
    </message>
    <message>
        <source>Not saved in a file yet</source>
        <translation>Ännu inte sparat i en fil</translation>
    </message>
    <message>
        <source>%1  ·  changed</source>
        <translation>%1  ·  ändrat</translation>
    </message>
    <message>
        <source>Scenario that all pages show, and in which decisions are recorded: %1</source>
        <translation>Scenario som alla sidor visar och som beslut antecknas i: %1</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>Jämför scenarier</translation>
    </message>
</context>
<context>
    <name>panels::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>These are several. Select one to see its history.</source>
        <translation>Det här är flera. Markera ett för att se dess historik.</translation>
    </message>
    <message>
        <source>In this session, by you</source>
        <translation>I den här sessionen, av dig</translation>
    </message>
    <message>
        <source>Undone
%1</source>
        <translation>Ångrat
%1</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Scenario: %1</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Var det kommer ifrån</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importerat</translation>
    </message>
    <message>
        <source>Joined with</source>
        <translation>Sammanfört med</translation>
    </message>
    <message numerus="yes">
        <source>Redo up to this: %n step(s)</source>
        <translation>
            <numerusform>Gör om fram till detta: %n steg</numerusform>
            <numerusform>Gör om fram till detta: %n steg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go back to before this: undoes %n step(s)</source>
        <translation>
            <numerusform>Gå tillbaka till före detta: ångrar %n steg</numerusform>
            <numerusform>Gå tillbaka till före detta: ångrar %n steg</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>Ångra detta steg</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) undone</source>
        <translation>
            <numerusform>%n steg ångrat</numerusform>
            <numerusform>%n steg ångrade</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Nothing is known to have been done to it, and no file is known that it came from.</source>
        <translation>Ingenting är känt om vad som har gjorts med den, och ingen fil är känd som den kommer från.</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Ingenting har gjorts ännu.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>“Compare with…” in the File menu shows what has changed since an earlier copy of the file.</source>
        <translation>”Jämför med…” i Arkivmenyn visar vad som har ändrats sedan en tidigare kopia av filen.</translation>
    </message>
    <message>
        <source>What is done from now on is remembered in the file when it is saved.</source>
        <translation>Det som görs från och med nu minns filen när den har sparats.</translation>
    </message>
    <message>
        <source>The file remembers what was done since %1.</source>
        <translation>Filen minns vad som har gjorts sedan %1.</translation>
    </message>
</context>
<context>
    <name>panels::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importera</translation>
    </message>
    <message>
        <source>for rows that name no unit</source>
        <translation>för rader som inte anger någon verksamhet</translation>
    </message>
    <message>
        <source>Choose a mapping…</source>
        <translation>Välj en mappning…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
    <message>
        <source>Choose a column mapping</source>
        <translation>Välj en kolumnmappning</translation>
    </message>
    <message>
        <source>Column mappings (*.json)</source>
        <translation>Kolumnmappningar (*.json)</translation>
    </message>
    <message>
        <source>guessed from the headers</source>
        <translation>gissat utifrån rubrikerna</translation>
    </message>
    <message>
        <source>as in %1</source>
        <translation>som i %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
    <message>
        <source>This is what would come in. Nothing is changed until you import it.</source>
        <translation>Detta skulle komma in. Inget ändras förrän du importerar.</translation>
    </message>
    <message>
        <source>All of this is in the landscape already.</source>
        <translation>Allt detta finns redan i systemlandskapet.</translation>
    </message>
    <message>
        <source>The file says nothing new.</source>
        <translation>Filen innehåller inget nytt.</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>Visa raderna</translation>
    </message>
    <message>
        <source>Import all as proposed</source>
        <translation>Importera allt enligt förslaget</translation>
    </message>
    <message>
        <source>Take this file as chosen and the remaining ones as proposed, without showing them</source>
        <translation>Ta med denna fil enligt dina val och de återstående enligt förslaget, utan att visa dem</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>Fil %1 av %2</translation>
    </message>
    <message>
        <source>Reading and comparing…</source>
        <translation>Läser och jämför…</translation>
    </message>
    <message>
        <source>The landscape was changed meanwhile, so this was compared again. Nothing comes in until you import it.</source>
        <translation>Systemlandskapet har ändrats under tiden, så detta har jämförts på nytt. Inget tas in förrän du importerar det.</translation>
    </message>
    <message>
        <source>Compared with what this source said last time. Nothing comes in until you import it.</source>
        <translation>Jämfört med vad denna källa angav förra gången. Inget tas in förrän du importerar det.</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Denna fil kan inte läsas</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Importera %n rad</numerusform>
            <numerusform>Importera %n rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s) and go on</source>
        <translation>
            <numerusform>Ta med %n rad och fortsätt</numerusform>
            <numerusform>Ta med %n rader och fortsätt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new element(s)</source>
        <translation>
            <numerusform>%n nytt element</numerusform>
            <numerusform>%n nya element</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed or changed</source>
        <translation>
            <numerusform>%n kompletterat eller ändrat</numerusform>
            <numerusform>%n kompletterade eller ändrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n fanns redan</numerusform>
            <numerusform>%n fanns redan</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>Importerat: %1</translation>
    </message>
</context>
<context>
    <name>panels::JobDisplay</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>panels::LikenessReview</name>
    <message>
        <source>Alike</source>
        <translation>Likhet</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Den ena</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Den andra</translation>
    </message>
    <message>
        <source>Yes, the same</source>
        <translation>Ja, samma</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Pairs that may be the same</source>
        <translation>Par som kan vara samma</translation>
    </message>
    <message>
        <source>No questions</source>
        <translation>Inga frågor</translation>
    </message>
    <message>
        <source>No two applications are so alike that somebody should judge them.</source>
        <translation>Inga två applikationer är så lika att någon behöver bedöma dem.</translation>
    </message>
    <message>
        <source>Key: Y</source>
        <translation>Tangent: Y</translation>
    </message>
    <message>
        <source>Key: N</source>
        <translation>Tangent: N</translation>
    </message>
    <message>
        <source>What speaks for it and against it, in bits</source>
        <translation>Vad som talar för och emot, i bitar</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Answers teach: the next questions weigh the evidence as people judged it.</source>
        <translation>Svaren lär: nästa frågor väger bevisen så som människor har bedömt dem.</translation>
    </message>
    <message numerus="yes">
        <source>Learnt from %n answer(s).</source>
        <translation>
            <numerusform>Har lärt av %n svar.</numerusform>
            <numerusform>Har lärt av %n svar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::LinkRows</name>
    <message>
        <source>is composed of</source>
        <translation>består av</translation>
    </message>
    <message>
        <source>is part of</source>
        <translation>är en del av</translation>
    </message>
    <message>
        <source>aggregates</source>
        <translation>aggregerar</translation>
    </message>
    <message>
        <source>is aggregated in</source>
        <translation>aggregeras i</translation>
    </message>
    <message>
        <source>is assigned to</source>
        <translation>är tilldelad</translation>
    </message>
    <message>
        <source>has assigned</source>
        <translation>har tilldelats</translation>
    </message>
    <message>
        <source>realizes</source>
        <translation>realiserar</translation>
    </message>
    <message>
        <source>is realized by</source>
        <translation>realiseras av</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>betjänar</translation>
    </message>
    <message>
        <source>is served by</source>
        <translation>betjänas av</translation>
    </message>
    <message>
        <source>accesses</source>
        <translation>har åtkomst till</translation>
    </message>
    <message>
        <source>is accessed by</source>
        <translation>nås av</translation>
    </message>
    <message>
        <source>influences</source>
        <translation>påverkar</translation>
    </message>
    <message>
        <source>is influenced by</source>
        <translation>påverkas av</translation>
    </message>
    <message>
        <source>is associated with</source>
        <translation>är associerad med</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>utlöser</translation>
    </message>
    <message>
        <source>is triggered by</source>
        <translation>utlöses av</translation>
    </message>
    <message>
        <source>sends to</source>
        <translation>skickar till</translation>
    </message>
    <message>
        <source>receives from</source>
        <translation>tar emot från</translation>
    </message>
    <message>
        <source>specializes</source>
        <translation>specialiserar</translation>
    </message>
    <message>
        <source>is specialized by</source>
        <translation>specialiseras av</translation>
    </message>
    <message>
        <source>nothing serves it</source>
        <translation>inget system stödjer det</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 användare</translation>
    </message>
</context>
<context>
    <name>panels::ListTab</name>
    <message>
        <source>Find a diagram</source>
        <translation>Hitta ett diagram</translation>
    </message>
    <message>
        <source>Draw the landscape by hand: a new view, then elements and lines from the palette. Or import the inventories of the units; the diagrams below are then made by themselves.</source>
        <translation>Rita landskapet för hand: en ny vy, sedan element och linjer ur paletten. Eller importera verksamheternas inventeringar; diagrammen nedan görs då av sig själva.</translation>
    </message>
    <message>
        <source>All diagrams</source>
        <translation>Alla diagram</translation>
    </message>
    <message>
        <source>New view…</source>
        <translation>Ny vy…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
</context>
<context>
    <name>panels::LookCard</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fyllning</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Linjebredd</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Vanlig</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 p</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Bredd</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Typsnitt</translation>
    </message>
    <message>
        <source>Usual font</source>
        <translation>Vanligt typsnitt</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Teckenstorlek</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>font size</comment>
        <translation>Vanlig</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fet</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Understruken</translation>
    </message>
    <message>
        <source>Text to the left</source>
        <translation>Text till vänster</translation>
    </message>
    <message>
        <source>Text in the middle</source>
        <translation>Text i mitten</translation>
    </message>
    <message>
        <source>Text to the right</source>
        <translation>Text till höger</translation>
    </message>
    <message>
        <source>Text at the top</source>
        <translation>Text överst</translation>
    </message>
    <message>
        <source>Text half way up</source>
        <translation>Text mitt på höjden</translation>
    </message>
    <message>
        <source>Text at the bottom</source>
        <translation>Text nederst</translation>
    </message>
    <message>
        <source>Drawn as a figure</source>
        <translation>Ritad som figur</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>What stands on the box instead of its name: “${name} (${property:owner})”</source>
        <translation>Vad som står på rutan i stället för namnet: ”${name} (${property:owner})”</translation>
    </message>
    <message>
        <source>Put a field into the label</source>
        <translation>Sätt in ett fält i etiketten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Specialization</source>
        <translation>Specialisering</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Back to the notation&apos;s looks</source>
        <translation>Återställ utseendet</translation>
    </message>
    <message>
        <source>Select boxes or lines to change their looks</source>
        <translation>Markera rutor eller linjer för att ändra deras utseende</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n ruta</numerusform>
            <numerusform>%n rutor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n linje</numerusform>
            <numerusform>%n linjer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n del</numerusform>
            <numerusform>%n delar</numerusform>
        </translation>
    </message>
    <message>
        <source>Different labels</source>
        <translation>Olika etiketter</translation>
    </message>
    <message>
        <source>The notation&apos;s other form: an actor as a person, a node as a cube…</source>
        <translation>Notationens andra form: en aktör som en person, en nod som en kub…</translation>
    </message>
</context>
<context>
    <name>panels::MainWindow</name>
    <message>
        <source>Model tree</source>
        <translation>Modellträd</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Egenskaper</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Sparat som %1</translation>
    </message>
    <message numerus="yes">
        <source>The file was read with %n remark(s)</source>
        <translation>
            <numerusform>Filen lästes med %n anmärkning</numerusform>
            <numerusform>Filen lästes med %n anmärkningar</numerusform>
        </translation>
    </message>
    <message>
        <source>What was skipped, guessed or doubtful is listed with file and line.</source>
        <translation>Det som hoppades över, gissades eller är tveksamt listas med fil och rad.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>The target is not calculated yet</source>
        <translation>Målarkitekturen är inte beräknad ännu</translation>
    </message>
    <message>
        <source>The report tells of the target: write it when the line below says that it is computed.</source>
        <translation>Rapporten beskriver målarkitekturen: skriv den när raden nedan visar att den är beräknad.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Skriver rapporten</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Rapporten skriven: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sida</numerusform>
            <numerusform>%n sidor</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Inga filer ännu</translation>
    </message>
    <message>
        <source>%1[*] — Landskap</source>
        <translation>%1[*] — Landskap</translation>
    </message>
    <message>
        <source>About Landskap</source>
        <translation>Om Landskap</translation>
    </message>
    <message>
        <source>Enterprise-architecture modelling that computes the consolidated target landscape of a large public body.

Free software under the GNU General Public License, version 3 or later. Icons: Lucide (ISC). Type: Inter (OFL).

ArchiMate is a registered trademark of The Open Group.</source>
        <translation>Arkitekturmodellering som beräknar målarkitekturen, det konsoliderade systemlandskapet, för en stor offentlig organisation.

Fri programvara enligt GNU General Public License, version 3 eller senare. Ikoner: Lucide (ISC). Typsnitt: Inter (OFL).

ArchiMate är ett registrerat varumärke som tillhör The Open Group.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Jämför med</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exporterar</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exporterat: %1</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Visa mappen</translation>
    </message>
    <message>
        <source>The other version</source>
        <translation>Den andra versionen</translation>
    </message>
    <message>
        <source>The earlier version that both grew from</source>
        <translation>Den tidigare version som båda utgår från</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Den här sidan</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(inget namn)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vy</translation>
    </message>
    <message>
        <source>Recent file: %1</source>
        <translation>Senaste fil: %1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relationer</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Används i</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
</context>
<context>
    <name>panels::MatrixLegend</name>
    <message>
        <source>Legend</source>
        <translation>Teckenförklaring</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>försvinner</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>tillkommer</translation>
    </message>
    <message>
        <source>unique need</source>
        <translation>unikt behov</translation>
    </message>
    <message>
        <source>decided by people</source>
        <translation>beslutat av människor</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>utan stöd</translation>
    </message>
    <message>
        <source>duplicated</source>
        <translation>dubblerad</translation>
    </message>
</context>
<context>
    <name>panels::MatrixPanel</name>
    <message>
        <source>Only duplicated</source>
        <translation>Endast dubblerade</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Verksamheter</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Områden</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>What is used now, in the colour of what becomes of it</source>
        <translation>Det som används nu, i färgen för vad som händer med det</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Målarkitektur</translation>
    </message>
    <message>
        <source>What serves each need when the plan is carried out</source>
        <translation>Det som tillgodoser varje behov när planen är genomförd</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Vad som ändras</translation>
    </message>
    <message>
        <source>Today and target together: what goes and what comes</source>
        <translation>Nuläge och målarkitektur tillsammans: vad som försvinner och vad som tillkommer</translation>
    </message>
    <message>
        <source>Function or system</source>
        <translation>Funktion eller system</translation>
    </message>
    <message>
        <source>Show only functions that several systems serve</source>
        <translation>Visa endast funktioner som flera system stödjer</translation>
    </message>
    <message>
        <source>Smaller text (Ctrl+wheel)</source>
        <translation>Mindre text (Ctrl+hjul)</translation>
    </message>
    <message>
        <source>Larger text for the back of the room (Ctrl+wheel)</source>
        <translation>Större text för dem längst bak i rummet (Ctrl+hjul)</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Inget här ännu</translation>
    </message>
    <message>
        <source>Import the inventories of the units, or a model from another tool; the matrix then shows who uses what for what.</source>
        <translation>Importera verksamheternas inventeringar, eller en modell från ett annat verktyg; matrisen visar sedan vem som använder vad till vad.</translation>
    </message>
    <message>
        <source>No functions yet</source>
        <translation>Inga funktioner ännu</translation>
    </message>
    <message>
        <source>The matrix shows which systems serve which function in which unit. Import an inventory with a column for the function, or add functions in the model tree.</source>
        <translation>Matrisen visar vilka system som stödjer vilken funktion i vilken verksamhet. Importera en inventering med en kolumn för funktionen, eller lägg till funktioner i modellträdet.</translation>
    </message>
    <message>
        <source>No units yet</source>
        <translation>Inga verksamheter ännu</translation>
    </message>
    <message>
        <source>Functions are here, but nobody who uses them. Import an inventory with a column for the unit, or add units in the model tree.</source>
        <translation>Funktioner finns, men ingen som använder dem. Importera en inventering med en kolumn för verksamheten, eller lägg till verksamheter i modellträdet.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
    <message>
        <source>Putting the matrix together</source>
        <translation>Sätter ihop matrisen</translation>
    </message>
</context>
<context>
    <name>panels::MatrixView</name>
    <message>
        <source>Functions and units</source>
        <translation>Funktioner och verksamheter</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 goes</source>
        <translation>%1 försvinner</translation>
    </message>
    <message>
        <source>%1 comes</source>
        <translation>%1 tillkommer</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Utan stöd</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Their run cost a year</source>
        <translation>Deras driftkostnad per år</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>→ %1 in the target</source>
        <translation>→ %1 i målarkitekturen</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 användare</translation>
    </message>
    <message>
        <source>A need that is unique to this unit</source>
        <translation>Ett behov som är unikt för denna verksamhet</translation>
    </message>
    <message>
        <source>Claimed to be unique; nobody has accepted it yet</source>
        <translation>Angivet som unikt; ingen har godtagit det ännu</translation>
    </message>
    <message>
        <source>%1
Systems that serve it today: %2; in the target: %3</source>
        <translation>%1
System som stödjer den i dag: %2; i målarkitekturen: %3</translation>
    </message>
</context>
<context>
    <name>panels::MergeDialog</name>
    <message>
        <source>Merge versions</source>
        <translation>Slå samman versioner</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikter</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Det som tillkommer</translation>
    </message>
    <message>
        <source>What disappears</source>
        <translation>Det som försvinner</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Slå samman</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Slår samman</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Sammanslaget</translation>
    </message>
    <message>
        <source>%1 brings nothing that is not here.</source>
        <translation>%1 tillför inget som inte redan finns här.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n konflikt att avgöra</numerusform>
            <numerusform>%n konflikter att avgöra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready to merge: %n change(s) come in</source>
        <translation>
            <numerusform>Klart att slå samman: %n ändring tas in</numerusform>
            <numerusform>Klart att slå samman: %n ändringar tas in</numerusform>
        </translation>
    </message>
    <message>
        <source>Both versions grew from %1. What only one of them changed is taken; what both changed is yours to choose. Nothing happens before you merge, and it can be undone.</source>
        <translation>Båda versionerna utgår från %1. Det som bara en av dem har ändrat tas med; det som båda har ändrat väljer du själv. Inget händer förrän du slår samman, och det går att ångra.</translation>
    </message>
    <message numerus="yes">
        <source>Merged: %n change(s) came in</source>
        <translation>
            <numerusform>Sammanslaget: %n ändring togs in</numerusform>
            <numerusform>Sammanslaget: %n ändringar togs in</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Läser…</translation>
    </message>
</context>
<context>
    <name>panels::MergeElementsDialog</name>
    <message>
        <source>Merge two elements</source>
        <translation>Slå samman två element</translation>
    </message>
    <message>
        <source>Why they are the same (kept with the record)</source>
        <translation>Varför de är samma sak (sparas med posten)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Slå samman</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Byt plats</translation>
    </message>
    <message>
        <source>Let the other one stay</source>
        <translation>Låt det andra vara kvar</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Blir kvar</translation>
    </message>
    <message>
        <source>Becomes one with it</source>
        <translation>Blir ett med det</translation>
    </message>
    <message>
        <source>What moves with it</source>
        <translation>Det som flyttar med</translation>
    </message>
    <message>
        <source>Stays: %1</source>
        <translation>Blir kvar: %1</translation>
    </message>
    <message>
        <source>Other: %1</source>
        <translation>Det andra: %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>från %1</translation>
    </message>
    <message>
        <source>Nothing stands on it: no relations, uses or views.</source>
        <translation>Inget är knutet till det: inga relationer, användningar eller vyer.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one now</source>
        <translation>”%1” och ”%2” är nu ett och samma element</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) redirected</source>
        <translation>
            <numerusform>%n relation omdirigerad</numerusform>
            <numerusform>%n relationer omdirigerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folded</source>
        <translation>
            <numerusform>%n sammanslagen</numerusform>
            <numerusform>%n sammanslagna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) moved</source>
        <translation>
            <numerusform>%n användning flyttad</numerusform>
            <numerusform>%n användningar flyttade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) updated</source>
        <translation>
            <numerusform>%n vy uppdaterad</numerusform>
            <numerusform>%n vyer uppdaterade</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::NavigatorPanel</name>
    <message>
        <source>Relations</source>
        <translation>Relationer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Bakåt</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <source>To what is selected</source>
        <translation>Till det markerade</translation>
    </message>
    <message>
        <source>Go into</source>
        <translation>Gå in i</translation>
    </message>
    <message>
        <source>Stay here when something else is selected</source>
        <translation>Stanna här när något annat markeras</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>Båda hållen</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>Härifrån</translation>
    </message>
    <message>
        <source>To here</source>
        <translation>Hit</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 från %2 till %3</translation>
    </message>
    <message>
        <source>Select something to see what it is related to.</source>
        <translation>Markera något för att se vad det är relaterat till.</translation>
    </message>
    <message>
        <source>It has no relations yet.</source>
        <translation>Det har inga relationer ännu.</translation>
    </message>
    <message>
        <source>No relation goes out from here.</source>
        <translation>Ingen relation går ut härifrån.</translation>
    </message>
    <message>
        <source>No relation comes in here.</source>
        <translation>Ingen relation kommer in hit.</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Markera</translation>
    </message>
    <message>
        <source>Select the relation</source>
        <translation>Markera relationen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Delete the relation from the landscape</source>
        <translation>Ta bort relationen ur landskapet</translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) deleted from the landscape</source>
        <translation>
            <numerusform>%n relation borttagen ur landskapet</numerusform>
            <numerusform>%n relationer borttagna ur landskapet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::NumberField</name>
    <message>
        <source>Write a whole number that is at least %1.</source>
        <translation>Skriv ett heltal som är minst %1.</translation>
    </message>
    <message>
        <source>Write a number that is at least %1.</source>
        <translation>Skriv ett tal som är minst %1.</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>Skriv ett heltal från %1 till %2.</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2.</source>
        <translation>Skriv ett tal från %1 till %2.</translation>
    </message>
</context>
<context>
    <name>panels::OverflowBar</name>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
</context>
<context>
    <name>panels::PackagesView</name>
    <message>
        <source>Work packages</source>
        <translation>Arbetspaket</translation>
    </message>
    <message>
        <source>Choose a wave or a cell to see what is done there.</source>
        <translation>Välj en etapp eller en ruta för att se vad som görs där.</translation>
    </message>
    <message>
        <source>Nothing is done here in this wave.</source>
        <translation>Inget görs här i denna etapp.</translation>
    </message>
    <message>
        <source>and %1 more, in the list of work packages</source>
        <translation>och %1 till, i listan över arbetspaket</translation>
    </message>
    <message>
        <source>about %1 once, estimated</source>
        <translation>omkring %1 en gång, uppskattat</translation>
    </message>
    <message>
        <source>%1 once</source>
        <translation>%1 en gång</translation>
    </message>
    <message>
        <source>saves %1 a year</source>
        <translation>sparar %1 per år</translation>
    </message>
    <message>
        <source>adds %1 a year</source>
        <translation>ökar med %1 per år</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 användare</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>senast %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 till</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Efter: %1</translation>
    </message>
    <message>
        <source>Late for “%1”</source>
        <translation>Sen för ”%1”</translation>
    </message>
    <message>
        <source>Nobody said what it costs; it is counted as nothing.</source>
        <translation>Ingen har sagt vad det kostar; det räknas som inget.</translation>
    </message>
</context>
<context>
    <name>panels::Palette</name>
    <message>
        <source>Find a tool</source>
        <translation>Hitta ett verktyg</translation>
    </message>
    <message>
        <source>Show the names of the tools</source>
        <translation>Visa verktygens namn</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>Visa bara ikoner</translation>
    </message>
    <message>
        <source>Key for “%1”</source>
        <translation>Tangent för ”%1”</translation>
    </message>
    <message>
        <source>Press the keys that shall choose this tool while a diagram has the focus.</source>
        <translation>Tryck på tangenterna som ska välja verktyget när ett diagram har fokus.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Ingen tangent</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Markera</translation>
    </message>
    <message>
        <source>Marquee</source>
        <translation>Markeringsram</translation>
    </message>
    <message>
        <source>Format painter</source>
        <translation>Formatpensel</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relationer</translation>
    </message>
    <message>
        <source>Magic connector</source>
        <translation>Magisk koppling</translation>
    </message>
    <message>
        <source>Offers the relations that are allowed between two boxes; onto empty ground it makes the element, too</source>
        <translation>Erbjuder de relationer som är tillåtna mellan två rutor; på tom yta gör det elementet också</translation>
    </message>
    <message>
        <source>And junction</source>
        <translation>Och-knutpunkt</translation>
    </message>
    <message>
        <source>Or junction</source>
        <translation>Eller-knutpunkt</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vy</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notering</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Teckenförklaring</translation>
    </message>
    <message>
        <source>Made from what the view shows</source>
        <translation>Görs av det som vyn visar</translation>
    </message>
    <message>
        <source>Plain line</source>
        <translation>Enkel linje</translation>
    </message>
    <message>
        <source>Between a note and what it is about</source>
        <translation>Mellan en notering och det den handlar om</translation>
    </message>
    <message>
        <source>Specializations</source>
        <translation>Specialiseringar</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Link to a view…</source>
        <translation>Länk till en vy…</translation>
    </message>
</context>
<context>
    <name>panels::Panel</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, rad %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>panels::PartsMenu</name>
    <message>
        <source>Open the view</source>
        <translation>Öppna vyn</translation>
    </message>
    <message>
        <source>Align and size</source>
        <translation>Justering och storlek</translation>
    </message>
    <message>
        <source>Order and group</source>
        <translation>Ordning och grupp</translation>
    </message>
    <message>
        <source>Open its context</source>
        <translation>Öppna dess omgivning</translation>
    </message>
    <message>
        <source>Shown in other views</source>
        <translation>Visas i andra vyer</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to in the tree</source>
        <translation>Gå till i trädet</translation>
    </message>
    <message>
        <source>Drawn as a figure</source>
        <translation>Ritad som figur</translation>
    </message>
    <message>
        <source>Turn it round</source>
        <translation>Vänd den</translation>
    </message>
    <message>
        <source>Show all relations among the boxes</source>
        <translation>Visa alla relationer mellan rutorna</translation>
    </message>
    <message>
        <source>Snap to the grid</source>
        <translation>Fäst mot rutnätet</translation>
    </message>
    <message>
        <source>Show the grid</source>
        <translation>Visa rutnätet</translation>
    </message>
    <message>
        <source>Line up with other boxes</source>
        <translation>Rikta in mot andra rutor</translation>
    </message>
    <message>
        <source>Show existing relations…</source>
        <translation>Visa befintliga relationer…</translation>
    </message>
    <message>
        <source>Colours and letters…</source>
        <translation>Färger och bokstäver…</translation>
    </message>
    <message>
        <source>Rename the view…</source>
        <translation>Byt namn på vyn…</translation>
    </message>
    <message>
        <source>Lines jump over lines that they cross</source>
        <translation>Linjer hoppar över linjer som de korsar</translation>
    </message>
</context>
<context>
    <name>panels::PillLabel</name>
    <message>
        <source>%1 · decided</source>
        <translation>%1 · beslutat</translation>
    </message>
</context>
<context>
    <name>panels::PinPrice</name>
    <message>
        <source>The plan runs as many systems as before.</source>
        <translation>Planen har lika många system i drift som förut.</translation>
    </message>
    <message numerus="yes">
        <source>The plan runs more systems: %n.</source>
        <translation>
            <numerusform>Planen har %n system mer i drift.</numerusform>
            <numerusform>Planen har %n system fler i drift.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan runs fewer systems: %n.</source>
        <translation>
            <numerusform>Planen har %n system mindre i drift.</numerusform>
            <numerusform>Planen har %n system färre i drift.</numerusform>
        </translation>
    </message>
    <message>
        <source>It costs nothing: the plan is as cheap as before.</source>
        <translation>Det kostar inget: planen är lika billig som förut.</translation>
    </message>
    <message>
        <source>The plan costs at least %1 more over %2 years.</source>
        <translation>Planen kostar minst %1 mer på %2 år.</translation>
    </message>
    <message>
        <source>The plan costs about %1 more over %2 years.</source>
        <translation>Planen kostar ungefär %1 mer på %2 år.</translation>
    </message>
    <message>
        <source>The plan costs %1 more over %2 years.</source>
        <translation>Planen kostar %1 mer på %2 år.</translation>
    </message>
    <message>
        <source>The plan costs %1 less over %2 years.</source>
        <translation>Planen kostar %1 mindre på %2 år.</translation>
    </message>
    <message>
        <source>No plan is possible then.</source>
        <translation>Då är ingen plan möjlig.</translation>
    </message>
    <message>
        <source>No plan is possible then: %1</source>
        <translation>Då är ingen plan möjlig: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n further need(s) would not be served.</source>
        <translation>
            <numerusform>Ytterligare %n behov skulle inte tillgodoses.</numerusform>
            <numerusform>Ytterligare %n behov skulle inte tillgodoses.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 till</translation>
    </message>
    <message numerus="yes">
        <source>%n other verdict(s) turn: %1.</source>
        <translation>
            <numerusform>%n annan bedömning vänder: %1.</numerusform>
            <numerusform>%n andra bedömningar vänder: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::PlanFigures</name>
    <message>
        <source>Cost a year</source>
        <translation>Kostnad per år</translation>
    </message>
    <message>
        <source>Saving a year</source>
        <translation>Besparing per år</translation>
    </message>
    <message>
        <source>One-time cost</source>
        <translation>Engångskostnad</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applikationer</translation>
    </message>
    <message>
        <source>Needs not served</source>
        <translation>Behov utan stöd</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>%1 a year by the last change</source>
        <translation>%1 per år med den senaste ändringen</translation>
    </message>
    <message>
        <source>today → target</source>
        <translation>i dag → målarkitektur</translation>
    </message>
    <message>
        <source>never paid back</source>
        <translation>betalar sig aldrig</translation>
    </message>
    <message>
        <source>Keeping everything as it is would take %1 once, to be in support.</source>
        <translation>Att behålla allt som det är skulle kosta %1 en gång, för att ha support.</translation>
    </message>
    <message>
        <source>%1 by the last change</source>
        <translation>%1 med den senaste ändringen</translation>
    </message>
    <message>
        <source>no system may serve them</source>
        <translation>inget system får tillgodose dem</translation>
    </message>
    <message>
        <source>Proved best</source>
        <translation>Bevisat bäst</translation>
    </message>
    <message>
        <source>Within %1 %</source>
        <translation>Inom %1 %</translation>
    </message>
    <message>
        <source>of the best there can be</source>
        <translation>från bästa möjliga</translation>
    </message>
    <message>
        <source>No plan possible</source>
        <translation>Ingen plan är möjlig</translation>
    </message>
    <message>
        <source>facts contradict each other</source>
        <translation>uppgifterna motsäger varandra</translation>
    </message>
    <message>
        <source>costs unknown: fewest systems</source>
        <translation>okända kostnader: minsta antal system</translation>
    </message>
    <message>
        <source>Over %1 years, one-time costs taken off: %2</source>
        <translation>Över %1 år, engångskostnader avdragna: %2</translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <translation>%1 färre</translation>
    </message>
    <message>
        <source>all are served</source>
        <translation>alla tillgodoses</translation>
    </message>
    <message>
        <source>%1 % of today</source>
        <translation>%1 % av i dag</translation>
    </message>
    <message>
        <source>back in %1 years</source>
        <translation>tillbaka på %1 år</translation>
    </message>
    <message>
        <source>no lawful plan costs less</source>
        <translation>ingen tillåten plan kostar mindre</translation>
    </message>
    <message>
        <source>calculating again…</source>
        <translation>beräknar på nytt…</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Inte känt än</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) must be looked into first</source>
        <translation>
            <numerusform>%n applikation måste utredas först</numerusform>
            <numerusform>%n applikationer måste utredas först</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::PolicyDialog</name>
    <message>
        <source>Change policy and assumptions</source>
        <translation>Ändra policy och antaganden</translation>
    </message>
    <message>
        <source>Restore shipped rules</source>
        <translation>Återställ medföljande regler</translation>
    </message>
    <message>
        <source>Policy and assumptions</source>
        <translation>Policy och antaganden</translation>
    </message>
    <message>
        <source>Assumptions and rules</source>
        <translation>Antaganden och regler</translation>
    </message>
    <message>
        <source>Words that mean the same</source>
        <translation>Ord som betyder samma sak</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Calculating the target…</source>
        <translation>Beräknar målarkitekturen…</translation>
    </message>
    <message>
        <source>Under these rules no plan is possible: the target page says why.</source>
        <translation>Under de här reglerna är ingen plan möjlig: sidan Målarkitektur säger varför.</translation>
    </message>
    <message>
        <source>The target costs %1 a year (%2).</source>
        <translation>Målarkitekturen kostar %1 per år (%2).</translation>
    </message>
    <message>
        <source>The target costs %1 a year.</source>
        <translation>Målarkitekturen kostar %1 per år.</translation>
    </message>
</context>
<context>
    <name>panels::PortfolioPanel</name>
    <message>
        <source>Applications</source>
        <translation>Applikationer</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Rutfält</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>Inga applikationer ännu</translation>
    </message>
    <message>
        <source>Import the inventories of the units. This page then shows how well each application fits the business and the technology, and what that rests on.</source>
        <translation>Importera verksamheternas inventeringar. Sidan visar då hur väl varje applikation passar verksamheten och tekniken, och vad det vilar på.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
    <message>
        <source>Reading the portfolio</source>
        <translation>Läser portföljen</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>Inte placerade</translation>
    </message>
    <message>
        <source>Too little is known for a score; the table says what is missing</source>
        <translation>För lite är känt för ett värde; tabellen säger vad som saknas</translation>
    </message>
</context>
<context>
    <name>panels::PortfolioPlot</name>
    <message>
        <source>Portfolio grid</source>
        <translation>Portföljens rutfält</translation>
    </message>
    <message>
        <source>functional fit</source>
        <translation>funktionell passning</translation>
    </message>
    <message>
        <source>technical fit</source>
        <translation>teknisk passning</translation>
    </message>
    <message>
        <source>Too little is known to place any of these. The table says what is missing.</source>
        <translation>För lite är känt för att placera någon av dessa. Tabellen säger vad som saknas.</translation>
    </message>
</context>
<context>
    <name>panels::PortfolioView</name>
    <message>
        <source>Figures of an application</source>
        <translation>En applikations siffror</translation>
    </message>
    <message>
        <source>Choose an application to see what its place in the grid rests on.</source>
        <translation>Välj en applikation för att se vad dess plats i rutfältet vilar på.</translation>
    </message>
    <message>
        <source>Functional fit</source>
        <translation>Funktionell passning</translation>
    </message>
    <message>
        <source>Technical fit</source>
        <translation>Teknisk passning</translation>
    </message>
    <message>
        <source>Life cycle: %1</source>
        <translation>Livscykel: %1</translation>
    </message>
    <message>
        <source>Business case</source>
        <translation>Affärsnytta</translation>
    </message>
    <message>
        <source>Cost a year</source>
        <translation>Kostnad per år</translation>
    </message>
    <message>
        <source>Over the horizon, as present value</source>
        <translation>Över tidshorisonten, som nuvärde</translation>
    </message>
    <message>
        <source>A user and year</source>
        <translation>Per användare och år</translation>
    </message>
    <message>
        <source>To make it common, once</source>
        <translation>Att göra den gemensam, en gång</translation>
    </message>
    <message>
        <source>To retire it, once</source>
        <translation>Att avveckla den, en gång</translation>
    </message>
    <message>
        <source>Its end gives at most</source>
        <translation>Avvecklingen ger högst</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Saknas: %1</translation>
    </message>
    <message>
        <source>Left out, in another currency: %1</source>
        <translation>Utelämnat, i annan valuta: %1</translation>
    </message>
    <message>
        <source>%1: not enough is known</source>
        <translation>%1: för lite är känt</translation>
    </message>
</context>
<context>
    <name>panels::Presentation</name>
    <message>
        <source>Presentation</source>
        <translation>Presentation</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 av %3</translation>
    </message>
</context>
<context>
    <name>panels::ProblemList</name>
    <message>
        <source>Hints too</source>
        <translation>Även tips</translation>
    </message>
    <message>
        <source>Filter remarks</source>
        <translation>Filtrera anmärkningar</translation>
    </message>
    <message>
        <source>Copy the listed remarks</source>
        <translation>Kopiera de listade anmärkningarna</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n fel</numerusform>
            <numerusform>%n fel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n varning</numerusform>
            <numerusform>%n varningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n tips</numerusform>
            <numerusform>%n tips</numerusform>
        </translation>
    </message>
    <message>
        <source>No remarks</source>
        <translation>Inga anmärkningar</translation>
    </message>
</context>
<context>
    <name>panels::ProblemModel</name>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ställe</translation>
    </message>
</context>
<context>
    <name>panels::PropertiesPanel</name>
    <message>
        <source>Facts</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Användningar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n markerad</numerusform>
            <numerusform>%n markerade</numerusform>
        </translation>
    </message>
    <message>
        <source>(multiple values)</source>
        <translation>(flera värden)</translation>
    </message>
    <message>
        <source>These have no attributes in common.</source>
        <translation>Dessa har inga attribut gemensamt.</translation>
    </message>
    <message>
        <source>The landscape</source>
        <translation>Systemlandskapet</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Inget är markerat.</translation>
    </message>
    <message>
        <source>Nothing is selected. The landscape has %1 elements, among them %2 applications, %3 units and %4 functions; %5 relations; %6 uses.</source>
        <translation>Inget är markerat. Systemlandskapet har %1 element, varav %2 applikationer, %3 verksamheter och %4 funktioner; %5 relationer; %6 användningar.</translation>
    </message>
    <message>
        <source>Nothing is known of it yet.</source>
        <translation>Inget är känt om det ännu.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Från %1 till %2.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… och %1 till</translation>
    </message>
    <message>
        <source>Sources  %1</source>
        <translation>Källor  %1</translation>
    </message>
    <message>
        <source>“%1” is an element of its own again</source>
        <translation>”%1” är åter ett eget element</translation>
    </message>
    <message>
        <source>What stood on it went back to it.</source>
        <translation>Det som var knutet till det har gått tillbaka till det.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>Vänd</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Källor</translation>
    </message>
    <message>
        <source>Change kind…</source>
        <translation>Byt typ…</translation>
    </message>
    <message>
        <source>%1: of %2 kinds</source>
        <translation>%1: av %2 typer</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vy</translation>
    </message>
</context>
<context>
    <name>panels::Questions</name>
    <message>
        <source>Save the changes in “%1”?</source>
        <translation>Vill du spara ändringarna i ”%1”?</translation>
    </message>
    <message>
        <source>What was changed since the last saving is lost otherwise.</source>
        <translation>Annars går det som ändrats sedan du senast sparade förlorat.</translation>
    </message>
    <message>
        <source>Open a landscape</source>
        <translation>Öppna ett systemlandskap</translation>
    </message>
    <message>
        <source>Open a folder of tables</source>
        <translation>Öppna en mapp med tabeller</translation>
    </message>
    <message>
        <source>Import inventories and models</source>
        <translation>Importera inventeringar och modeller</translation>
    </message>
    <message>
        <source>Save the landscape as</source>
        <translation>Spara systemlandskapet som</translation>
    </message>
    <message>
        <source>Landskap (*.landskap)</source>
        <translation>Landskap (*.landskap)</translation>
    </message>
    <message>
        <source>Write the report to</source>
        <translation>Skriv rapporten till</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Everything Landskap reads (*.landskap *.archimate *.xml *.xlsx *.csv *.tsv *.txt *.json);;Landskap (*.landskap);;Archi (*.archimate);;ArchiMate exchange file (*.xml);;Spreadsheets and tables (*.xlsx *.csv *.tsv *.txt);;JSON (*.json);;All files (*)</source>
        <translation>Allt som Landskap läser (*.landskap *.archimate *.xml *.xlsx *.csv *.tsv *.txt *.json);;Landskap (*.landskap);;Archi (*.archimate);;Utbytesfil för ArchiMate (*.xml);;Kalkylblad och tabeller (*.xlsx *.csv *.tsv *.txt);;JSON (*.json);;Alla filer (*)</translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>Exportera som %1</translation>
    </message>
    <message>
        <source>PDF/A-2b, for archives (*.pdf)</source>
        <translation>PDF/A-2b, för arkiv (*.pdf)</translation>
    </message>
</context>
<context>
    <name>panels::QuickRelate</name>
    <message>
        <source>Relate to…  (type a name)</source>
        <translation>Relatera till…  (skriv ett namn)</translation>
    </message>
    <message>
        <source>Relate to</source>
        <translation>Relatera till</translation>
    </message>
    <message>
        <source>What has such a name</source>
        <translation>Det som har ett sådant namn</translation>
    </message>
    <message>
        <source>Gathering names</source>
        <translation>Samlar namn</translation>
    </message>
    <message>
        <source>New: “%1”</source>
        <translation>Ny: ”%1”</translation>
    </message>
    <message>
        <source>%1 (there already)</source>
        <translation>%1 (finns redan)</translation>
    </message>
    <message>
        <source>No relation is possible between these two</source>
        <translation>Ingen relation är möjlig mellan de två</translation>
    </message>
</context>
<context>
    <name>panels::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
</context>
<context>
    <name>panels::ReasonDialog</name>
    <message>
        <source>Why? One or two sentences; they stand in the report.</source>
        <translation>Varför? En eller två meningar; de tas med i rapporten.</translation>
    </message>
    <message>
        <source>Person or board</source>
        <translation>Person eller nämnd</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivering</translation>
    </message>
    <message>
        <source>Decided &amp;by</source>
        <translation>Beslutat &amp;av</translation>
    </message>
    <message>
        <source>A decision needs a reason and a name.</source>
        <translation>Ett beslut behöver en motivering och ett namn.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Besluta</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Registrera beslutet</translation>
    </message>
    <message>
        <source>Unique need</source>
        <translation>Unikt behov</translation>
    </message>
    <message>
        <source>%1 has a need for “%2” that no other unit has</source>
        <translation>%1 har ett behov av ”%2” som ingen annan verksamhet har</translation>
    </message>
    <message>
        <source>Accept as unique</source>
        <translation>Godta som unikt</translation>
    </message>
    <message>
        <source>Withdraw the decision of %1</source>
        <translation>Återta beslutet av %1</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>panels::ReasonsView</name>
    <message>
        <source>Reasons</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Choose an application to see why its verdict is what it is.</source>
        <translation>Välj en applikation för att se varför den bedöms som den gör.</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 per år</translation>
    </message>
    <message>
        <source>Until that is settled the figures reckon with “%1”.</source>
        <translation>Tills det är utrett räknar siffrorna med ”%1”.</translation>
    </message>
    <message>
        <source>saves %1 a year</source>
        <translation>sparar %1 per år</translation>
    </message>
    <message>
        <source>costs %1 once</source>
        <translation>kostar %1 en gång</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>Beslutat: %1</translation>
    </message>
    <message>
        <source>No reason on record</source>
        <translation>Ingen motivering registrerad</translation>
    </message>
    <message>
        <source>%1 → %2, for %3</source>
        <translation>%1 → %2, för %3</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, rad %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>från %1</translation>
    </message>
    <message>
        <source>How firmly it stands</source>
        <translation>Hur säker den är</translation>
    </message>
    <message>
        <source>The other way: %1. The whole plan would then cost %2 more.</source>
        <translation>Det andra alternativet: %1. Hela planen skulle då kosta %2 mer.</translation>
    </message>
    <message>
        <source>It does not hang on any estimated or missing fact.</source>
        <translation>Den beror inte på någon uppskattad eller saknad uppgift.</translation>
    </message>
    <message>
        <source>It hangs on facts that are estimated or missing; look at the reasons for which.</source>
        <translation>Den beror på uppgifter som är uppskattade eller saknas; skälen visar vilka.</translation>
    </message>
    <message>
        <source>worth %1 over %2 years</source>
        <translation>värt %1 över %2 år</translation>
    </message>
    <message>
        <source>It stands until keeping it costs %1 more over %2 years.</source>
        <translation>Det står sig tills det kostar %1 mer över %2 år att behålla systemet.</translation>
    </message>
    <message>
        <source>It would be kept if keeping it cost %1 less over %2 years.</source>
        <translation>Systemet skulle behållas om det kostade %1 mindre över %2 år.</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matris</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <source>Show it there</source>
        <translation>Visa det där</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Besluta…</translation>
    </message>
    <message>
        <source>Who else may not do it</source>
        <translation>Vilka andra som inte får göra det</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>och %1 till</translation>
    </message>
</context>
<context>
    <name>panels::RelationsModel</name>
    <message>
        <source>%1: from here</source>
        <translation>%1: härifrån</translation>
    </message>
    <message>
        <source>%1: to here</source>
        <translation>%1: hit</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 och %n till</numerusform>
            <numerusform>%1 och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>uses</source>
        <translation>använder</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>för %1</translation>
    </message>
    <message>
        <source>carries out</source>
        <translation>utför</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>med %1</translation>
    </message>
    <message>
        <source>is used by</source>
        <translation>används av</translation>
    </message>
    <message>
        <source>is used for</source>
        <translation>används för</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>i %1</translation>
    </message>
    <message>
        <source>is carried out with</source>
        <translation>utförs med</translation>
    </message>
    <message>
        <source>is carried out in</source>
        <translation>utförs i</translation>
    </message>
    <message>
        <source>Who uses what for what, as the landscape states it</source>
        <translation>Vem som använder vad till vad, enligt landskapet</translation>
    </message>
</context>
<context>
    <name>panels::ReviewDelegate</name>
    <message>
        <source>Type the name of what it is</source>
        <translation>Skriv namnet på det som detta är</translation>
    </message>
</context>
<context>
    <name>panels::ReviewModel</name>
    <message>
        <source>Same</source>
        <translation>Samma</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Skiljer sig</translation>
    </message>
    <message>
        <source>Maybe the same</source>
        <translation>Kanske samma</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>Changed since last time</source>
        <translation>Ändrat sedan förra gången</translation>
    </message>
    <message>
        <source>Gone from source</source>
        <translation>Borta ur källan</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Oförändrat</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>från %1</translation>
    </message>
    <message>
        <source>last time: %1</source>
        <translation>förra gången: %1</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Låt det vara kvar här</translation>
    </message>
    <message>
        <source>Remove it here too</source>
        <translation>Ta bort det även här</translation>
    </message>
    <message>
        <source>As the fields say</source>
        <translation>Enligt fälten</translation>
    </message>
    <message>
        <source>Same as %1</source>
        <translation>Samma som %1</translation>
    </message>
    <message>
        <source> (%1 %)</source>
        <translation> (%1 %)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Användning</translation>
    </message>
    <message>
        <source>Cost of moving</source>
        <translation>Flyttkostnad</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vy</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>I filen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>What it is here</source>
        <translation>Vad det är här</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Säker</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Says the same as last time</source>
        <translation>Anger samma sak som förra gången</translation>
    </message>
    <message>
        <source>Same as %1 (%2)</source>
        <translation>Samma som %1 (%2)</translation>
    </message>
    <message>
        <source>The source had “%1” when it was last imported and has it no longer. It stays unless you remove it.</source>
        <translation>Källan hade ”%1” när den senast importerades men har det inte längre. Det blir kvar om du inte tar bort det.</translation>
    </message>
    <message>
        <source>The source says the same about “%1” as last time.</source>
        <translation>Källan anger samma sak om ”%1” som förra gången.</translation>
    </message>
    <message>
        <source>“%1” is left out, with what stands on it.</source>
        <translation>”%1” utelämnas, med det som är knutet till det.</translation>
    </message>
    <message>
        <source>Nothing differs: “%1” only adds what is not known yet.</source>
        <translation>Inget skiljer sig: ”%1” tillför bara det som inte är känt ännu.</translation>
    </message>
    <message>
        <source>“%1” comes in as new.</source>
        <translation>”%1” tas in som nytt.</translation>
    </message>
    <message>
        <source>It may be %1 (%2 %): %3</source>
        <translation>Det kan vara %1 (%2 %): %3</translation>
    </message>
    <message>
        <source>Say what it is in the row above (F2), or press “The same” for the likeliest.</source>
        <translation>Ange vad det är i raden ovan (F2), eller tryck på ”Samma” för det troligaste.</translation>
    </message>
    <message>
        <source>%1 of %2 taken</source>
        <translation>%1 av %2 tas med</translation>
    </message>
    <message>
        <source>%1, both changed</source>
        <translation>%1, båda har ändrat</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>may be %1</source>
        <translation>kan vara %1</translation>
    </message>
</context>
<context>
    <name>panels::ReviewPage</name>
    <message>
        <source>Is in the landscape and says nothing else</source>
        <translation>Finns i systemlandskapet och anger inget annat</translation>
    </message>
    <message>
        <source>Is in the landscape and says something else in some field</source>
        <translation>Finns i systemlandskapet och anger något annat i något fält</translation>
    </message>
    <message>
        <source>Looks like something in the landscape: please look at it</source>
        <translation>Liknar något i systemlandskapet: titta gärna på det</translation>
    </message>
    <message>
        <source>Is not in the landscape</source>
        <translation>Finns inte i systemlandskapet</translation>
    </message>
    <message>
        <source>The source says something else than when it was last imported</source>
        <translation>Källan anger något annat än när den senast importerades</translation>
    </message>
    <message>
        <source>The source had it when it was last imported and has it no longer</source>
        <translation>Källan hade det när den senast importerades men har det inte längre</translation>
    </message>
    <message>
        <source>The source says the same as when it was last imported</source>
        <translation>Källan anger samma sak som när den senast importerades</translation>
    </message>
    <message>
        <source>In the landscape</source>
        <translation>I systemlandskapet</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>I filen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmärkningar</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Filens rader</translation>
    </message>
    <message>
        <source>Search the rows</source>
        <translation>Sök bland raderna</translation>
    </message>
    <message>
        <source>Selected rows:</source>
        <translation>Markerade rader:</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Ta med</translation>
    </message>
    <message>
        <source>Take these rows in (Space)</source>
        <translation>Ta med dessa rader (Blanksteg)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>Leave these rows out (Space)</source>
        <translation>Utelämna dessa rader (Blanksteg)</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Samma</translation>
    </message>
    <message>
        <source>Each is what it is likeliest the same as</source>
        <translation>Var och en är samma som sin troligaste motsvarighet</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>Each is an element of its own</source>
        <translation>Var och en är ett eget element</translation>
    </message>
    <message>
        <source>Keep values</source>
        <translation>Behåll värden</translation>
    </message>
    <message>
        <source>Where they differ, the values in the landscape hold</source>
        <translation>Där de skiljer sig gäller värdena i systemlandskapet</translation>
    </message>
    <message>
        <source>Take values</source>
        <translation>Ta över värden</translation>
    </message>
    <message>
        <source>Where they differ, the values in the file hold</source>
        <translation>Där de skiljer sig gäller värdena i filen</translation>
    </message>
    <message>
        <source>Remarks  %1</source>
        <translation>Anmärkningar  %1</translation>
    </message>
    <message>
        <source>No row is chosen.</source>
        <translation>Ingen rad är vald.</translation>
    </message>
</context>
<context>
    <name>panels::RoadmapChart</name>
    <message>
        <source>Roadmap</source>
        <translation>Färdplan</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>costs %1</source>
        <translation>kostar %1</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>och %1 till</translation>
    </message>
    <message>
        <source>saves %1 a year</source>
        <translation>sparar %1 per år</translation>
    </message>
    <message>
        <source>adds %1 a year</source>
        <translation>ökar med %1 per år</translation>
    </message>
</context>
<context>
    <name>panels::RoadmapPanel</name>
    <message>
        <source>Waves</source>
        <translation>Etapper</translation>
    </message>
    <message>
        <source>One-time cost</source>
        <translation>Engångskostnad</translation>
    </message>
    <message>
        <source>Saving a year</source>
        <translation>Besparing per år</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Återbetalt</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Sista dagar</translation>
    </message>
    <message>
        <source>Work packages</source>
        <translation>Arbetspaket</translation>
    </message>
    <message>
        <source>Temporary interfaces</source>
        <translation>Tillfälliga integrationer</translation>
    </message>
    <message>
        <source>Planning the waves</source>
        <translation>Planerar etapperna</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>klart %1</translation>
    </message>
    <message numerus="yes">
        <source>%n work package(s)</source>
        <translation>
            <numerusform>%n arbetspaket</numerusform>
            <numerusform>%n arbetspaket</numerusform>
        </translation>
    </message>
    <message>
        <source>when all is done</source>
        <translation>när allt är klart</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <source>not within 30 years</source>
        <translation>inte inom 30 år</translation>
    </message>
    <message>
        <source>all met</source>
        <translation>alla hålls</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n sen</numerusform>
            <numerusform>%n sena</numerusform>
        </translation>
    </message>
    <message>
        <source>ends of vendor support</source>
        <translation>slut på leverantörens support</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>Inga applikationer ännu</translation>
    </message>
    <message>
        <source>Import the inventories of the units. Landskap then works out the target, and the waves in which to get there.</source>
        <translation>Importera verksamheternas inventeringar. Landskap räknar då ut målarkitekturen, och etapperna dit.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
    <message>
        <source>The waves could not be planned</source>
        <translation>Etapperna kunde inte planeras</translation>
    </message>
    <message>
        <source>Calculating the target…</source>
        <translation>Beräknar målarkitekturen…</translation>
    </message>
    <message>
        <source>The waves follow from it.</source>
        <translation>Etapperna följer av den.</translation>
    </message>
    <message>
        <source>No target yet</source>
        <translation>Ingen målarkitektur än</translation>
    </message>
    <message>
        <source>Decisions contradict one another. The target page says which.</source>
        <translation>Beslut motsäger varandra. Sidan Målarkitektur säger vilka.</translation>
    </message>
    <message>
        <source>Show the target</source>
        <translation>Visa målarkitekturen</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Inget att göra</translation>
    </message>
    <message>
        <source>The landscape already is as the target wants it.</source>
        <translation>Landskapet är redan så som målarkitekturen vill ha det.</translation>
    </message>
    <message>
        <source>Nothing can be planned yet</source>
        <translation>Inget kan planeras än</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) must be looked into first. The target page says what is missing.</source>
        <translation>
            <numerusform>%n applikation måste utredas först. Sidan Målarkitektur säger vad som saknas.</numerusform>
            <numerusform>%n applikationer måste utredas först. Sidan Målarkitektur säger vad som saknas.</numerusform>
        </translation>
    </message>
    <message>
        <source>all costs are met by then</source>
        <translation>alla kostnader är då täckta</translation>
    </message>
</context>
<context>
    <name>panels::RulesView</name>
    <message>
        <source>This rule counts</source>
        <translation>Regeln räknas</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrat</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>som den medföljer</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Tillbaka till %1</translation>
    </message>
</context>
<context>
    <name>panels::Scenario</name>
    <message>
        <source>Application</source>
        <translation>Applikation</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>There is a scenario “%1” already.</source>
        <translation>Det finns redan ett scenario ”%1”.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Välj ett annat namn.</translation>
    </message>
    <message>
        <source>As recommended</source>
        <translation>Som rekommenderat</translation>
    </message>
    <message>
        <source>at most %1 once</source>
        <translation>högst %1 en gång</translation>
    </message>
    <message>
        <source>whatever is cheapest</source>
        <translation>det som är billigast</translation>
    </message>
    <message>
        <source>no unit pays more</source>
        <translation>ingen verksamhet betalar mer</translation>
    </message>
    <message>
        <source>only where it pays</source>
        <translation>bara där det lönar sig</translation>
    </message>
    <message>
        <source>Assumptions of “%1”</source>
        <translation>Antaganden i ”%1”</translation>
    </message>
    <message>
        <source>New scenario “%1”</source>
        <translation>Nytt scenario ”%1”</translation>
    </message>
    <message>
        <source>Rename scenario to “%1”</source>
        <translation>Byt namn på scenariot till ”%1”</translation>
    </message>
    <message>
        <source>Remove scenario “%1”</source>
        <translation>Ta bort scenariot ”%1”</translation>
    </message>
</context>
<context>
    <name>panels::ScenarioCard</name>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Använd detta</translation>
    </message>
    <message>
        <source>Facts contradict one another.</source>
        <translation>Uppgifter motsäger varandra.</translation>
    </message>
    <message>
        <source>No plan is possible. %1</source>
        <translation>Ingen plan är möjlig. %1</translation>
    </message>
    <message>
        <source>All pages show this scenario, and decisions are recorded in it.</source>
        <translation>Alla sidor visar det här scenariot, och beslut antecknas i det.</translation>
    </message>
    <message>
        <source>Show this scenario on all pages, and record decisions in it.</source>
        <translation>Visa det här scenariot på alla sidor och anteckna beslut i det.</translation>
    </message>
    <message>
        <source>Rename or remove</source>
        <translation>Byt namn eller ta bort</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Byt namn…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s), which hold in all</source>
        <translation>
            <numerusform>%n beslut, som gäller i alla</numerusform>
            <numerusform>%n beslut, som gäller i alla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) of its own</source>
        <translation>
            <numerusform>%n eget beslut</numerusform>
            <numerusform>%n egna beslut</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost a year</source>
        <translation>Kostnad per år</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>i dag %1</translation>
    </message>
    <message>
        <source>as recommended</source>
        <translation>som rekommenderat</translation>
    </message>
    <message>
        <source>%1 against the recommended</source>
        <translation>%1 mot det rekommenderade</translation>
    </message>
    <message>
        <source>Saving a year</source>
        <translation>Besparing per år</translation>
    </message>
    <message>
        <source>One-time cost</source>
        <translation>Engångskostnad</translation>
    </message>
    <message>
        <source>Worth over %1 years</source>
        <translation>Värde på %1 år</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Återbetalt</translation>
    </message>
    <message>
        <source>in %1 years</source>
        <translation>på %1 år</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kostnader</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>Retired or replaced</source>
        <translation>Avvecklade eller ersatta</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Gemensamt</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokalt</translation>
    </message>
    <message>
        <source>Needs not served</source>
        <translation>Behov utan stöd</translation>
    </message>
    <message>
        <source>Units that pay more</source>
        <translation>Verksamheter som betalar mer</translation>
    </message>
    <message>
        <source>Verdicts on shaky facts</source>
        <translation>Bedömningar på osäkra uppgifter</translation>
    </message>
    <message>
        <source>At most to regret</source>
        <translation>Högst att ångra</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inte känd</translation>
    </message>
</context>
<context>
    <name>panels::ScenariosView</name>
    <message>
        <source>New scenario…</source>
        <translation>Nytt scenario…</translation>
    </message>
    <message>
        <source>Applications treated differently</source>
        <translation>Applikationer som behandlas olika</translation>
    </message>
    <message>
        <source>Comparing scenarios</source>
        <translation>Jämför scenarier</translation>
    </message>
    <message>
        <source>Rename the scenario</source>
        <translation>Byt namn på scenariot</translation>
    </message>
    <message>
        <source>Import the inventories of the units first; scenarios then show other ways to the target.</source>
        <translation>Importera verksamheternas inventeringar först; scenarier visar sedan andra vägar till målet.</translation>
    </message>
    <message>
        <source>Only what is recommended so far. In a scenario you can decide otherwise, or reckon with other assumptions, and compare, without touching the rest.</source>
        <translation>Hittills bara det som rekommenderas. I ett scenario kan du besluta annorlunda eller räkna med andra antaganden, och jämföra, utan att röra resten.</translation>
    </message>
    <message>
        <source>Decisions without a scenario hold in all of them. What you decide now is recorded in “%1”.</source>
        <translation>Beslut utan scenario gäller i alla. Det du beslutar nu antecknas i ”%1”.</translation>
    </message>
    <message>
        <source>All scenarios treat every application alike.</source>
        <translation>Alla scenarier behandlar varje applikation lika.</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) are treated differently</source>
        <translation>
            <numerusform>%n applikation behandlas olika</numerusform>
            <numerusform>%n applikationer behandlas olika</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>Scenario %1</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Nytt scenario</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Decisions are now recorded in it.</source>
        <translation>Beslut antecknas nu i det.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) went with it.</source>
        <translation>
            <numerusform>%n beslut följde med.</numerusform>
            <numerusform>%n beslut följde med.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::SearchFilters</name>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Words in</source>
        <translation>Ord i</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Använd</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Värden</translation>
    </message>
    <message>
        <source>Notes in views</source>
        <translation>Noteringar i vyer</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>Id:n</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>innehåller</translation>
    </message>
    <message>
        <source>is</source>
        <translation>är</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>är känt</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>är okänt</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>%1 (layer)</source>
        <translation>%1 (lager)</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relationer</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vyer</translation>
    </message>
    <message>
        <source>Any unit</source>
        <translation>Alla verksamheter</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Used or not</source>
        <translation>Använt eller inte</translation>
    </message>
    <message>
        <source>Unused: no relations, no uses</source>
        <translation>Oanvänt: inga relationer, inga användningar</translation>
    </message>
    <message>
        <source>In no view</source>
        <translation>I ingen vy</translation>
    </message>
    <message>
        <source>In “%1”</source>
        <translation>I ”%1”</translation>
    </message>
</context>
<context>
    <name>panels::SearchModel</name>
    <message>
        <source>In values</source>
        <translation>I värden</translation>
    </message>
    <message>
        <source>In documentation and notes</source>
        <translation>I dokumentation och noteringar</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vyer</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relationer</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Visa alla %1</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(inget namn)</translation>
    </message>
    <message>
        <source>Id: %1</source>
        <translation>Id: %1</translation>
    </message>
    <message>
        <source>Specialization</source>
        <translation>Specialisering</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notering: %1</translation>
    </message>
</context>
<context>
    <name>panels::SearchPanel</name>
    <message>
        <source>Select all</source>
        <translation>Markera alla</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hittade</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Sök i allt</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Sparade sökningar</translation>
    </message>
    <message>
        <source>Reading for the search</source>
        <translation>Läser för sökningen</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Söker</translation>
    </message>
    <message>
        <source>Words are looked for in names, documentation, values, notes, view names and ids.</source>
        <translation>Ord söks i namn, dokumentation, värden, noteringar, vyers namn och id:n.</translation>
    </message>
    <message>
        <source>Reading the landscape…</source>
        <translation>Läser landskapet…</translation>
    </message>
    <message>
        <source>Nothing found. A filter is on: it may hide what you look for.</source>
        <translation>Inget hittades. Ett filter är på: det kan dölja det du letar efter.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Inget hittades.</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 hittade</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Spara sökningen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Spara sökningen</translation>
    </message>
    <message>
        <source>Name (kept with the landscape)</source>
        <translation>Namn (sparas med landskapet)</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Spara sökning</translation>
    </message>
    <message>
        <source>“%1” is kept with the landscape</source>
        <translation>”%1” sparas med landskapet</translation>
    </message>
    <message>
        <source>Remove search</source>
        <translation>Ta bort sökning</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Find in views</source>
        <translation>Hitta i vyer</translation>
    </message>
    <message>
        <source>Select all that was found</source>
        <translation>Markera allt som hittades</translation>
    </message>
</context>
<context>
    <name>panels::Session</name>
    <message>
        <source>Opening %1</source>
        <translation>Öppnar %1</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Sparar %1</translation>
    </message>
</context>
<context>
    <name>panels::SheetPreview</name>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisning</translation>
    </message>
</context>
<context>
    <name>panels::SideModel</name>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Båda</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>Keep both, one after the other</source>
        <translation>Behåll båda, efter varandra</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, valt</translation>
    </message>
    <message>
        <source>both changed</source>
        <translation>båda har ändrat</translation>
    </message>
</context>
<context>
    <name>panels::SideView</name>
    <message>
        <source>Fields side by side</source>
        <translation>Fält sida vid sida</translation>
    </message>
</context>
<context>
    <name>panels::SourcesView</name>
    <message>
        <source>Sources</source>
        <translation>Källor</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>%1 % säker</translation>
    </message>
    <message>
        <source>Its own source</source>
        <translation>Egen källa</translation>
    </message>
    <message>
        <source>called “%1” there</source>
        <translation>heter ”%1” där</translation>
    </message>
    <message>
        <source>called “%1” there (unit %2)</source>
        <translation>heter ”%1” där (verksamhet %2)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>%1: %2 says %3, here %4</source>
        <translation>%1: %2 anger %3, här %4</translation>
    </message>
    <message>
        <source>Says nothing otherwise.</source>
        <translation>Anger inget annat.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Not the same after all: makes it an element of its own again, with what stood on it</source>
        <translation>Ändå inte samma sak: gör det åter till ett eget element, med det som var knutet till det</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>Ta tillbaka %1</translation>
    </message>
</context>
<context>
    <name>panels::StartPanel</name>
    <message>
        <source>From every unit’s list of systems to one common target architecture, with the reasons.</source>
        <translation>Från varje verksamhets systemlista till en gemensam målarkitektur, med skälen.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öppna…</translation>
    </message>
    <message>
        <source>A landscape, or a model from another tool</source>
        <translation>Ett systemlandskap, eller en modell från ett annat verktyg</translation>
    </message>
    <message>
        <source>Import inventories…</source>
        <translation>Importera inventeringar…</translation>
    </message>
    <message>
        <source>Spreadsheets, one from each unit</source>
        <translation>Kalkylblad, ett från varje verksamhet</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>An empty landscape</source>
        <translation>Ett tomt systemlandskap</translation>
    </message>
    <message>
        <source>Example region</source>
        <translation>Exempelregion</translation>
    </message>
    <message>
        <source>Not installed on this computer</source>
        <translation>Inte installerad på denna dator</translation>
    </message>
    <message>
        <source>An invented region with 25 units to try things on</source>
        <translation>En påhittad region med 25 verksamheter att prova på</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Senaste</translation>
    </message>
    <message>
        <source>No longer there: %1</source>
        <translation>Finns inte längre: %1</translation>
    </message>
    <message>
        <source>Files that you open will be listed here. You can also drop files anywhere on this window: tables, models, or a whole folder.</source>
        <translation>Filer som du öppnar listas här. Du kan också släppa filer var som helst i fönstret: tabeller, modeller eller en hel mapp.</translation>
    </message>
</context>
<context>
    <name>panels::StatusArea</name>
    <message>
        <source>Optimal target</source>
        <translation>Optimal målarkitektur</translation>
    </message>
    <message>
        <source>Target within %1 % of the best</source>
        <translation>Målarkitektur inom %1 % från den bästa</translation>
    </message>
    <message numerus="yes">
        <source>No target: %n fact(s) or decision(s) contradict each other</source>
        <translation>
            <numerusform>Ingen målarkitektur: %n uppgift eller beslut motsäger sig självt</numerusform>
            <numerusform>Ingen målarkitektur: %n uppgifter eller beslut motsäger varandra</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % lower cost</source>
        <translation>%1 % lägre kostnad</translation>
    </message>
    <message>
        <source>%1 % higher cost</source>
        <translation>%1 % högre kostnad</translation>
    </message>
    <message>
        <source>%1 applications become %2 (costs unknown)</source>
        <translation>%1 applikationer blir %2 (kostnader okända)</translation>
    </message>
    <message>
        <source>Calculate</source>
        <translation>Beräkna</translation>
    </message>
    <message>
        <source>The target could not be calculated: %1</source>
        <translation>Målarkitekturen kunde inte beräknas: %1</translation>
    </message>
    <message>
        <source>%1  (before the last change)</source>
        <translation>%1  (före den senaste ändringen)</translation>
    </message>
    <message>
        <source>The target is being calculated</source>
        <translation>Målarkitekturen beräknas</translation>
    </message>
    <message>
        <source>The target has not been calculated</source>
        <translation>Målarkitekturen har inte beräknats</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>Inga applikationer ännu</translation>
    </message>
    <message>
        <source>%1  ·  computed in less than 0.1 s</source>
        <translation>%1  ·  beräknat på mindre än 0,1 s</translation>
    </message>
    <message>
        <source>%1  ·  computed in %2 s</source>
        <translation>%1  ·  beräknat på %2 s</translation>
    </message>
    <message numerus="yes">
        <source>No target yet: %n application(s) must be looked into first</source>
        <translation>
            <numerusform>Ingen målarkitektur än: %n applikation måste utredas först</numerusform>
            <numerusform>Ingen målarkitektur än: %n applikationer måste utredas först</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::StructurePanel</name>
    <message>
        <source>In the graph</source>
        <translation>I grafen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>A change reaches</source>
        <translation>En ändring når</translation>
    </message>
    <message>
        <source>In the flow</source>
        <translation>I flödet</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cykler</translation>
    </message>
    <message>
        <source>What most rests on, first.</source>
        <translation>Det som mest vilar på står först.</translation>
    </message>
    <message>
        <source>What breaks</source>
        <translation>Vad faller</translation>
    </message>
    <message>
        <source>Dependency matrix</source>
        <translation>Beroendematris</translation>
    </message>
    <message>
        <source>Where the structure is brittle.</source>
        <translation>Där strukturen är skör.</translation>
    </message>
    <message>
        <source>Weak spots</source>
        <translation>Svaga punkter</translation>
    </message>
    <message>
        <source>System boundaries</source>
        <translation>Systemgränser</translation>
    </message>
    <message>
        <source>Flows whose ends stand in different network zones.</source>
        <translation>Flöden vars ändar står i olika nätzoner.</translation>
    </message>
    <message>
        <source>Zones crossed</source>
        <translation>Zonpassager</translation>
    </message>
    <message>
        <source>Which dependencies are looked at</source>
        <translation>Vilka beroenden som visas</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Beroenden</translation>
    </message>
    <message>
        <source>Fineness </source>
        <translation>Finhet </translation>
    </message>
    <message>
        <source>Higher: more and smaller systems</source>
        <translation>Högre: fler och mindre system</translation>
    </message>
    <message>
        <source>Applications that exchange and share more with one another than with the rest.</source>
        <translation>Applikationer som utbyter och delar mer med varandra än med resten.</translation>
    </message>
    <message>
        <source>Looking at the structure</source>
        <translation>Undersöker strukturen</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) have an end without a zone</source>
        <translation>
            <numerusform>%n flöde har en ände utan zon</numerusform>
            <numerusform>%n flöden har en ände utan zon</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n dependencies</source>
        <translation>
            <numerusform>%n beroende</numerusform>
            <numerusform>%n beroenden</numerusform>
        </translation>
    </message>
    <message>
        <source>no cyclic group</source>
        <translation>ingen cyklisk grupp</translation>
    </message>
    <message>
        <source>largest cyclic group: %1</source>
        <translation>största cykliska grupp: %1</translation>
    </message>
    <message>
        <source>of the landscape, on the average</source>
        <translation>av landskapet, i genomsnitt</translation>
    </message>
    <message>
        <source>are core, shared or control</source>
        <translation>är kärna, delade eller styrande</translation>
    </message>
    <message>
        <source>nothing waits for itself</source>
        <translation>inget väntar på sig självt</translation>
    </message>
    <message>
        <source>groups that need each other</source>
        <translation>grupper som behöver varandra</translation>
    </message>
    <message>
        <source>Nothing to look at yet</source>
        <translation>Inget att visa än</translation>
    </message>
    <message>
        <source>Once there are applications with flows between them, and what they run on, this page shows what breaks when something goes, where the structure is brittle, and where its natural boundaries are.</source>
        <translation>När det finns applikationer med flöden mellan sig, och det de körs på, visar sidan vad som faller när något försvinner, var strukturen är skör, och var dess naturliga gränser går.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
</context>
<context>
    <name>panels::SynonymsView</name>
    <message>
        <source>Line %1: “%2” stands alone. Write at least two different words with = between them.</source>
        <translation>Rad %1: ”%2” står ensamt. Skriv minst två olika ord med = emellan.</translation>
    </message>
    <message>
        <source>Systems whose names mean the same are proposed as duplicates. Write a group of words a line, with = between them; they count beside those that ship.</source>
        <translation>System vars namn betyder samma sak föreslås som dubbletter. Skriv en grupp ord per rad, med = emellan; de räknas utöver de medföljande.</translation>
    </message>
    <message>
        <source>payroll = lönesystem = löner</source>
        <translation>payroll = lönesystem = löner</translation>
    </message>
    <message>
        <source>Words of this landscape</source>
        <translation>Ord i det här landskapet</translation>
    </message>
    <message>
        <source>Words that ship</source>
        <translation>Medföljande ord</translation>
    </message>
</context>
<context>
    <name>panels::TabGroup</name>
    <message>
        <source>Open diagrams</source>
        <translation>Öppna diagram</translation>
    </message>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>Stäng (Ctrl+W)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>panels::Thresholds</name>
    <message>
        <source>How sure it must be that two names mean the same thing</source>
        <translation>Hur säkert det måste vara att två namn betyder samma sak</translation>
    </message>
    <message>
        <source>Price of each further common system for a function</source>
        <translation>Pris för varje ytterligare gemensamt system för en funktion</translation>
    </message>
    <message>
        <source>Two systems of one unit may be the same thing, too</source>
        <translation>Även två system i en verksamhet kan vara samma sak</translation>
    </message>
    <message>
        <source>Leading over or building one flow</source>
        <translation>Leda om eller bygga ett flöde</translation>
    </message>
    <message>
        <source>Least fit of a system that may serve a function</source>
        <translation>Minsta passning hos ett system som får betjäna en funktion</translation>
    </message>
    <message>
        <source>Moving one user to another system</source>
        <translation>Flytta en användare till ett annat system</translation>
    </message>
    <message>
        <source>Functional fit is good from</source>
        <translation>Funktionell passning är god från</translation>
    </message>
    <message>
        <source>Technical fit is good from</source>
        <translation>Teknisk passning är god från</translation>
    </message>
    <message>
        <source>Part of the marks that must be known to judge the fit</source>
        <translation>Andel av betygen som måste vara kända för att bedöma passningen</translation>
    </message>
    <message>
        <source>A system is business-critical from availability</source>
        <translation>Ett system är verksamhetskritiskt från tillgänglighet</translation>
    </message>
    <message>
        <source>A system is being phased in during its first</source>
        <translation>Ett system fasas in under sina första</translation>
    </message>
    <message>
        <source>A system is being phased out when support ends within</source>
        <translation>Ett system fasas ut när supporten upphör inom</translation>
    </message>
    <message>
        <source>Critical systems on one node that are a finding</source>
        <translation>Kritiska system på en nod som blir en iakttagelse</translation>
    </message>
    <message>
        <source>Systems cut off by one that are a finding</source>
        <translation>System som ett avskärmar, som blir en iakttagelse</translation>
    </message>
    <message>
        <source>Information is sensitive from confidentiality</source>
        <translation>Information är känslig från konfidentialitet</translation>
    </message>
    <message>
        <source>Findings of one kind that are told as one, above</source>
        <translation>Iakttagelser av ett slag som redovisas som en, över</translation>
    </message>
    <message>
        <source>%1 over the horizon</source>
        <translation>%1 över horisonten</translation>
    </message>
    <message>
        <source>%1 once</source>
        <translation>%1 en gång</translation>
    </message>
    <message>
        <source>years</source>
        <translation>år</translation>
    </message>
    <message>
        <source>level 0–4</source>
        <translation>nivå 0–4</translation>
    </message>
</context>
<context>
    <name>panels::Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Stäng detta meddelande</translation>
    </message>
</context>
<context>
    <name>panels::ToolList</name>
    <message>
        <source>Palette</source>
        <translation>Palett</translation>
    </message>
    <message>
        <source>No tool of that name</source>
        <translation>Inget verktyg med det namnet</translation>
    </message>
    <message>
        <source>Keep this tool chosen</source>
        <translation>Behåll verktyget valt</translation>
    </message>
    <message>
        <source>Key for this tool…</source>
        <translation>Tangent för verktyget…</translation>
    </message>
</context>
<context>
    <name>panels::TreeModel</name>
    <message>
        <source>Strategy</source>
        <translation>Strategi</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Applikation</translation>
    </message>
    <message>
        <source>Technology &amp; Physical</source>
        <translation>Teknik och fysiskt</translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation>Motivation</translation>
    </message>
    <message>
        <source>Implementation &amp; Migration</source>
        <translation>Införande och migrering</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Övrigt</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relationer</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vyer</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(namnlöst)</translation>
    </message>
    <message>
        <source>%1 (nothing refers to it)</source>
        <translation>%1 (inget hänvisar till den)</translation>
    </message>
</context>
<context>
    <name>panels::TreePanel</name>
    <message>
        <source>Nothing has these words in its name.</source>
        <translation>Inget har dessa ord i sitt namn.</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Filtrera på namn</translation>
    </message>
    <message>
        <source>Model tree</source>
        <translation>Modellträd</translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relationer</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> och </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) stood on it</source>
        <translation>
            <numerusform>%n användning försvann med det</numerusform>
            <numerusform>%n användningar försvann med det</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>Expandera alla</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>Komprimera alla</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is there %n times now</source>
        <translation>
            <numerusform>”%1” finns nu %n gång</numerusform>
            <numerusform>”%1” finns nu %n gånger</numerusform>
        </translation>
    </message>
    <message>
        <source>Where they are the same thing, merge them.</source>
        <translation>Om de är samma sak, slå samman dem.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Slå samman…</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Byt namn på mappen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) showed it</source>
        <translation>
            <numerusform>%n vy visade det</numerusform>
            <numerusform>%n vyer visade det</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to a new folder</source>
        <translation>Flytta till en ny mapp</translation>
    </message>
    <message>
        <source>Folder; “/” stands between folder and sub-folder</source>
        <translation>Mapp; ”/” står mellan mapp och undermapp</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Flytta till mapp</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Ingen mapp</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Ny mapp…</translation>
    </message>
    <message>
        <source>New element</source>
        <translation>Nytt element</translation>
    </message>
    <message>
        <source>New view…</source>
        <translation>Ny vy…</translation>
    </message>
    <message>
        <source>Open view</source>
        <translation>Öppna vyn</translation>
    </message>
    <message>
        <source>Duplicate view</source>
        <translation>Duplicera vyn</translation>
    </message>
    <message>
        <source>Find in views</source>
        <translation>Hitta i vyer</translation>
    </message>
    <message>
        <source>Show relations</source>
        <translation>Visa relationer</translation>
    </message>
    <message>
        <source>Rename folder…</source>
        <translation>Byt namn på mappen…</translation>
    </message>
    <message>
        <source>Show here what is selected elsewhere</source>
        <translation>Visa här det som är markerat på annat håll</translation>
    </message>
    <message>
        <source>Delete from the landscape</source>
        <translation>Ta bort ur landskapet</translation>
    </message>
    <message>
        <source>“%1” deleted from the landscape</source>
        <translation>”%1” borttaget ur landskapet</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) deleted from the landscape</source>
        <translation>
            <numerusform>%n element borttaget ur landskapet</numerusform>
            <numerusform>%n element borttagna ur landskapet</numerusform>
        </translation>
    </message>
    <message>
        <source>The view “%1” deleted from the landscape</source>
        <translation>Vyn ”%1” borttagen ur landskapet</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) deleted from the landscape</source>
        <translation>
            <numerusform>%n vy borttagen ur landskapet</numerusform>
            <numerusform>%n vyer borttagna ur landskapet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) deleted from the landscape</source>
        <translation>
            <numerusform>%n relation borttagen ur landskapet</numerusform>
            <numerusform>%n relationer borttagna ur landskapet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::TurnView</name>
    <message>
        <source>at today&apos;s value</source>
        <translation>vid dagens värde</translation>
    </message>
    <message>
        <source>%1 above today</source>
        <translation>%1 över dagens</translation>
    </message>
    <message>
        <source>%1 below today</source>
        <translation>%1 under dagens</translation>
    </message>
    <message>
        <source>%1 % above today</source>
        <translation>%1 % över dagens</translation>
    </message>
    <message>
        <source>%1 % below today</source>
        <translation>%1 % under dagens</translation>
    </message>
    <message>
        <source>What turns</source>
        <translation>Vad som vänder</translation>
    </message>
    <message>
        <source>Choose a mark on the line to see what turns there.</source>
        <translation>Välj ett märke på linjen för att se vad som vänder där.</translation>
    </message>
    <message>
        <source>the plan costs %1</source>
        <translation>planen kostar %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>och %1 till</translation>
    </message>
    <message>
        <source>Above it runs</source>
        <translation>Ovanför är i drift</translation>
    </message>
    <message>
        <source>Above it no longer runs</source>
        <translation>Ovanför är inte längre i drift</translation>
    </message>
    <message>
        <source>Serves otherwise</source>
        <translation>Betjänar annorlunda</translation>
    </message>
</context>
<context>
    <name>panels::UsedInPanel</name>
    <message>
        <source>Views that show it</source>
        <translation>Vyer som visar det</translation>
    </message>
    <message>
        <source>Select something to see which views show it.</source>
        <translation>Markera något för att se vilka vyer som visar det.</translation>
    </message>
    <message>
        <source>There are no drawn views in this landscape yet.</source>
        <translation>Det finns inga ritade vyer i landskapet ännu.</translation>
    </message>
    <message numerus="yes">
        <source>In none of the %n view(s).</source>
        <translation>
            <numerusform>Inte i den enda vyn.</numerusform>
            <numerusform>I ingen av de %n vyerna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %n view(s)</source>
        <translation>
            <numerusform>I %1 av %n vy</numerusform>
            <numerusform>I %1 av %n vyer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 gånger</translation>
    </message>
    <message>
        <source>No other view refers to this one.</source>
        <translation>Ingen annan vy hänvisar till den här.</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) refer to this one</source>
        <translation>
            <numerusform>%n vy hänvisar till den här</numerusform>
            <numerusform>%n vyer hänvisar till den här</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(inget namn)</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Öppna ”%1”</translation>
    </message>
</context>
<context>
    <name>panels::VerdictsPanel</name>
    <message>
        <source>Verdicts</source>
        <translation>Bedömningar</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Iakttagelser</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubbletter</translation>
    </message>
    <message>
        <source>What each unit bears of the yearly cost, by its use (P7).</source>
        <translation>Vad varje verksamhet bär av årskostnaden, efter sin användning (P7).</translation>
    </message>
    <message>
        <source>Cost by unit</source>
        <translation>Kostnad per verksamhet</translation>
    </message>
    <message>
        <source>Products on the market that could take over (P9).</source>
        <translation>Produkter på marknaden som kan ta över (P9).</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Inköp</translation>
    </message>
    <message>
        <source>Needs that no system may serve under the rules, and why.</source>
        <translation>Behov som inget system får tillgodose enligt reglerna, och varför.</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Utan stöd</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>Inga applikationer ännu</translation>
    </message>
    <message>
        <source>Import the inventories of the units. Landskap then works out which system becomes common, which are retired and which may stay local, and says why.</source>
        <translation>Importera verksamheternas inventeringar. Landskap räknar sedan ut vilket system som blir gemensamt, vilka som avvecklas och vilka som får förbli lokala, och anger varför.</translation>
    </message>
    <message>
        <source>The target could not be calculated</source>
        <translation>Målarkitekturen kunde inte beräknas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Every way to serve every need is weighed. This takes seconds for a region.</source>
        <translation>Alla sätt att tillgodose varje behov vägs mot varandra. För en region tar det några sekunder.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Slå samman…</translation>
    </message>
    <message>
        <source>Same or not?</source>
        <translation>Samma eller inte?</translation>
    </message>
    <message>
        <source>Parts that touch no other, each with its own business case (P5).</source>
        <translation>Delar som inte rör någon annan, var och en med sin egen affärsnytta (P5).</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Delar</translation>
    </message>
    <message>
        <source>What is estimated, and what knowing it could save at most.</source>
        <translation>Det som är uppskattat, och vad det högst kan spara att veta det.</translation>
    </message>
    <message>
        <source>Worth finding out</source>
        <translation>Värt att ta reda på</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
    <message>
        <source>Calculating the target…</source>
        <translation>Beräknar målarkitekturen…</translation>
    </message>
    <message>
        <source>Listing the verdicts</source>
        <translation>Listar bedömningarna</translation>
    </message>
    <message>
        <source>What breaks the policy today or in the target. What is wrong with the model itself is on the page Checks.</source>
        <translation>Vad som bryter mot policyn i dag eller i målarkitekturen. Vad som är fel i själva modellen står på sidan Kontroller.</translation>
    </message>
</context>
<context>
    <name>panels::ViewForm</name>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Viewpoint</source>
        <translation>Synvinkel</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Visar</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n ruta</numerusform>
            <numerusform>%n rutor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n linje</numerusform>
            <numerusform>%n linjer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) do not belong to this viewpoint.</source>
        <translation>
            <numerusform>%n ruta hör inte till synvinkeln.</numerusform>
            <numerusform>%n rutor hör inte till synvinkeln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::ViewGallery</name>
    <message>
        <source>Diagrams</source>
        <translation>Diagram</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n ruta</numerusform>
            <numerusform>%n rutor</numerusform>
        </translation>
    </message>
    <message>
        <source>View without a name</source>
        <translation>Vy utan namn</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Drawn views</source>
        <translation>Ritade vyer</translation>
    </message>
    <message>
        <source>No diagram of that name</source>
        <translation>Inget diagram med det namnet</translation>
    </message>
    <message>
        <source>Drawing small pictures</source>
        <translation>Ritar små bilder</translation>
    </message>
    <message>
        <source>The target, made from the facts</source>
        <translation>Målarkitekturen, gjord av uppgifterna</translation>
    </message>
    <message>
        <source>Today, made from the facts</source>
        <translation>I dag, gjort av uppgifterna</translation>
    </message>
</context>
<context>
    <name>panels::ViewTab</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>View without a name</source>
        <translation>Vy utan namn</translation>
    </message>
</context>
<context>
    <name>panels::WhatIfPanel</name>
    <message>
        <source>Scenarios</source>
        <translation>Scenarier</translation>
    </message>
    <message>
        <source>One assumption</source>
        <translation>Ett antagande</translation>
    </message>
</context>
<context>
    <name>panels::WishesBar</name>
    <message>
        <source>Temporary interfaces</source>
        <translation>Tillfälliga integrationer</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ingen gräns</translation>
    </message>
    <message>
        <source>One-time costs that a year may take</source>
        <translation>Engångskostnader som ett år får ta</translation>
    </message>
    <message>
        <source>How many work packages the organisation can carry in a wave</source>
        <translation>Hur många arbetspaket organisationen klarar i en etapp</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n månad</numerusform>
            <numerusform>%n månader</numerusform>
        </translation>
    </message>
    <message>
        <source>Systems that wait for one another may move in different waves, with interfaces between them for a while. Otherwise they move together.</source>
        <translation>System som väntar på varandra får flyttas i olika etapper, med tillfälliga integrationer mellan sig. Annars flyttas de tillsammans.</translation>
    </message>
    <message>
        <source>Budget a year</source>
        <translation>Budget per år</translation>
    </message>
    <message>
        <source>Packages a wave</source>
        <translation>Paket per etapp</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Etapp</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
</context>
<context>
    <name>reporting</name>
    <message>
        <source>the PDF could not be finished (%1)</source>
        <translation>PDF-filen kunde inte färdigställas (%1)</translation>
    </message>
    <message>
        <source>the report cannot be written (%1)</source>
        <translation>rapporten kan inte skrivas (%1)</translation>
    </message>
    <message>
        <source>check that the folder exists, may be written to and has room</source>
        <translation>kontrollera att mappen finns, går att skriva i och har plats</translation>
    </message>
    <message>
        <source>Target architecture: %1</source>
        <translation>Målarkitektur: %1</translation>
    </message>
    <message>
        <source>Landskap %1 · %2 · result %3</source>
        <translation>Landskap %1 · %2 · resultat %3</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>avbrutet</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sida</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Upphovsperson</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>sida %1 av %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>reporting::Wording</name>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 per år</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 år</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>och %1 till</translation>
    </message>
    <message>
        <source>Proved: no other plan that keeps every rule costs less.</source>
        <translation>Bevisat: ingen annan plan som följer alla regler kostar mindre.</translation>
    </message>
    <message>
        <source>No plan can cost more than %1 % less than this one (proved bound).</source>
        <translation>Ingen plan kan kosta mer än %1 % mindre än denna (bevisad gräns).</translation>
    </message>
    <message>
        <source>No plan satisfies all decisions and rules; the contradiction is named below.</source>
        <translation>Ingen plan uppfyller alla beslut och regler; motsägelsen anges nedan.</translation>
    </message>
</context>
<context>
    <name>reporting::chapters</name>
    <message>
        <source>%1 applications, and decisions that contradict each other</source>
        <translation>%1 applikationer, och beslut som motsäger varandra</translation>
    </message>
    <message>
        <source>From %1 applications to %2</source>
        <translation>Från %1 applikationer till %2</translation>
    </message>
    <message>
        <source>%1 lower yearly cost</source>
        <translation>%1 lägre årskostnad</translation>
    </message>
    <message>
        <source>%1 higher yearly cost</source>
        <translation>%1 högre årskostnad</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Omslag</translation>
    </message>
    <message>
        <source>Target architecture</source>
        <translation>Målarkitektur</translation>
    </message>
    <message>
        <source>No costs are known. The plan is structural: it serves every known need with as few applications as the rules allow, and its figures count applications, not money.</source>
        <translation>Inga kostnader är kända. Planen är strukturell: den tillgodoser varje känt behov med så få applikationer som reglerna tillåter, och dess siffror räknar applikationer, inte pengar.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Måldatum</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Upphovsperson</translation>
    </message>
    <message>
        <source>Computed with</source>
        <translation>Beräknat med</translation>
    </message>
    <message>
        <source>Result hash</source>
        <translation>Resultatets hashvärde</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>och %1 till</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applikationer</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Likhet</translation>
    </message>
    <message>
        <source>What exists several times</source>
        <translation>Det som finns flera gånger</translation>
    </message>
    <message>
        <source>The same function in several applications</source>
        <translation>Samma funktion i flera applikationer</translation>
    </message>
    <message>
        <source>How alike: the share of what an application does that another of the group does too.</source>
        <translation>Likhet: andelen av det som en applikation gör som en annan i gruppen också gör.</translation>
    </message>
    <message>
        <source>The same product in several units</source>
        <translation>Samma produkt i flera verksamheter</translation>
    </message>
    <message>
        <source>Installed and adapted locally, each counts as an application of its own.</source>
        <translation>Lokalt installerad och anpassad räknas var och en som en egen applikation.</translation>
    </message>
    <message>
        <source>Similar names</source>
        <translation>Liknande namn</translation>
    </message>
    <message>
        <source>Possibly the same thing under different names; a question for the units.</source>
        <translation>Kanske samma sak under olika namn; en fråga till verksamheterna.</translation>
    </message>
    <message>
        <source>Information registered twice</source>
        <translation>Information som registreras dubbelt</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notering</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>varning</translation>
    </message>
    <message>
        <source>error</source>
        <translation>fel</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Iakttagelser</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Vikt</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Iakttagelse</translation>
    </message>
    <message>
        <source>How this was computed</source>
        <translation>Så har detta beräknats</translation>
    </message>
    <message>
        <source>Every need (a function, at the protection its information demands) must be served by one option: an application made or kept common, a product bought, or a local system where a unique need was accepted. Options that protection, support or fit forbid are left out, and the rule that forbids them is kept. Among all plans the one with the lowest cost over the horizon is chosen: run, support and protection, making common, moving units, licences, and retiring what is left.</source>
        <translation>Varje behov (en funktion, med det skydd dess information kräver) måste tillgodoses av ett alternativ: en applikation som görs eller förblir gemensam, en produkt som köps in, eller ett lokalt system där ett unikt behov har godtagits. Alternativ som skydd, support eller täckningsgrad förbjuder utelämnas, och regeln som förbjuder dem sparas. Bland alla planer väljs den med lägst kostnad över horisonten: drift, support och skydd, att göra gemensam, att flytta verksamheter, licenser, och att avveckla det som blir över.</translation>
    </message>
    <message>
        <source>The search is a branch and bound on a facility-location model. It gives a plan and a proved lower bound: no plan that serves as many needs can cost less than the bound. The distance between the two is the gap.</source>
        <translation>Sökningen är en branch and bound på en lokaliseringsmodell (facility location). Den ger en plan och en bevisad undre gräns: ingen plan som tillgodoser lika många behov kan kosta mindre än gränsen. Avståndet mellan de två är gapet.</translation>
    </message>
    <message>
        <source>Objective (applications kept, with a small weight for each moved need): %1. Bound: %2. Gap: %3 %.</source>
        <translation>Målvärde (applikationer som behålls, med en liten vikt för varje flyttat behov): %1. Gräns: %2. Gap: %3 %.</translation>
    </message>
    <message>
        <source>Objective: %1 over %2 years at %3 % (annuity %4). Bound: %5. Gap: %6 %.</source>
        <translation>Målvärde: %1 över %2 år vid %3 % (annuitet %4). Gräns: %5. Gap: %6 %.</translation>
    </message>
    <message>
        <source>What people said is stored with the file and line it came from; everything on these pages was computed from it and can be computed again: the same model gives the same result, whose hash is %1.</source>
        <translation>Det som människor har uppgett är sparat med den fil och rad det kom från; allt på dessa sidor är beräknat ur det och kan beräknas igen: samma modell ger samma resultat, vars hashvärde är %1.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Källor</translation>
    </message>
    <message>
        <source>saves %1 a year</source>
        <translation>sparar %1 per år</translation>
    </message>
    <message>
        <source>not robust: hangs on estimated or missing facts</source>
        <translation>inte robust: beror på uppskattade eller saknade uppgifter</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <translation>%1 färre</translation>
    </message>
    <message>
        <source>Cost a year</source>
        <translation>Kostnad per år</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>i dag %1</translation>
    </message>
    <message>
        <source>Saving a year</source>
        <translation>Besparing per år</translation>
    </message>
    <message>
        <source>One-time cost</source>
        <translation>Engångskostnad</translation>
    </message>
    <message>
        <source>to get there</source>
        <translation>för att komma dit</translation>
    </message>
    <message>
        <source>Net present saving</source>
        <translation>Besparing i nuvärde</translation>
    </message>
    <message>
        <source>over %1 years at %2 %</source>
        <translation>över %1 år vid %2 %</translation>
    </message>
    <message>
        <source>Pays back in</source>
        <translation>Återbetalningstid</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 år</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <source>one-time cost / saving a year</source>
        <translation>engångskostnad / besparing per år</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktioner</translation>
    </message>
    <message>
        <source>that units use systems for</source>
        <translation>som verksamheter använder system till</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Bedömningar</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Värt att veta</translation>
    </message>
    <message>
        <source>Cost for each unit and year</source>
        <translation>Kostnad per verksamhet och år</translation>
    </message>
    <message>
        <source>Used by no unit</source>
        <translation>Används inte av någon verksamhet</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Målarkitektur</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Förändring</translation>
    </message>
    <message>
        <source>Every application, what becomes of it, and the first reason. Click a name for all reasons.</source>
        <translation>Varje applikation, vad som händer med den, och det första skälet. Klicka på ett namn för alla skäl.</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Applikation</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>Efterträdare</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Products to buy</source>
        <translation>Produkter att köpa</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>köp</translation>
    </message>
    <message>
        <source>do not buy</source>
        <translation>köp inte</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>It is proved that nobody can find a plan with fewer applications that keeps the same rules.</source>
        <translation>Det är bevisat att ingen kan hitta en plan med färre applikationer som följer samma regler.</translation>
    </message>
    <message>
        <source>It is proved that no plan that keeps the same rules can come out more than %1 % better than this one; how much of that is there, nobody knows.</source>
        <translation>Det är bevisat att ingen plan som följer samma regler kan bli mer än %1 % bättre än den här; hur mycket av det som finns vet ingen.</translation>
    </message>
    <message>
        <source>With the figures as they stand, it is proved that nobody can find a plan that keeps the same rules and costs less than this one: %1 over %2 years.</source>
        <translation>Med uppgifterna som de är är det bevisat att ingen kan hitta en plan som följer samma regler och kostar mindre än den här: %1 på %2 år.</translation>
    </message>
    <message>
        <source>This plan costs %1 over %2 years, and it is proved that no plan that keeps the same rules can cost less than %3: at most %4 (%5 %) could still be gained by searching on.</source>
        <translation>Planen kostar %1 på %2 år, och det är bevisat att ingen plan som följer samma regler kan kosta mindre än %3: högst %4 (%5 %) kan ännu vinnas på att söka vidare.</translation>
    </message>
    <message>
        <source>Decisions that stand firm</source>
        <translation>Beslut som står fast</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>whatever the missing facts are</source>
        <translation>vilka de saknade uppgifterna än är</translation>
    </message>
    <message>
        <source>The most this plan can be wrong by</source>
        <translation>Det mesta planen kan ha fel med</translation>
    </message>
    <message>
        <source>it is the best whatever the truth</source>
        <translation>den är bäst vilken sanningen än är</translation>
    </message>
    <message>
        <source>exactly, in the worst case for it</source>
        <translation>exakt, i det sämsta fallet för den</translation>
    </message>
    <message>
        <source>at most; %1 was found</source>
        <translation>högst; %1 hittades</translation>
    </message>
    <message>
        <source>Facts that are uncertain</source>
        <translation>Uppgifter som är osäkra</translation>
    </message>
    <message numerus="yes">
        <source>%n worth finding out</source>
        <translation>
            <numerusform>%n värd att ta reda på</numerusform>
            <numerusform>%n värda att ta reda på</numerusform>
        </translation>
    </message>
    <message>
        <source>Facts worth finding out</source>
        <translation>Uppgifter värda att ta reda på</translation>
    </message>
    <message>
        <source>In the order of what knowing them can save over the horizon.</source>
        <translation>I ordning efter vad det kan spara över horisonten att känna dem.</translation>
    </message>
    <message>
        <source>What to find out, and what hangs on it</source>
        <translation>Vad som behöver tas reda på, och vad som hänger på det</translation>
    </message>
    <message>
        <source>Can save</source>
        <translation>Kan spara</translation>
    </message>
    <message numerus="yes">
        <source>And %n further fact(s).</source>
        <translation>
            <numerusform>Och %n uppgift till.</numerusform>
            <numerusform>Och %n uppgifter till.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decisions that hang on missing facts</source>
        <translation>Beslut som hänger på saknade uppgifter</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Ställning</translation>
    </message>
    <message numerus="yes">
        <source>And %n further decision(s).</source>
        <translation>
            <numerusform>Och %n beslut till.</numerusform>
            <numerusform>Och %n beslut till.</numerusform>
        </translation>
    </message>
    <message>
        <source>What would turn the largest decisions</source>
        <translation>Vad som skulle vända de största besluten</translation>
    </message>
    <message>
        <source>Those that move most money over the horizon, and how much would have to change.</source>
        <translation>De som flyttar mest pengar över horisonten, och hur mycket som måste ändras.</translation>
    </message>
    <message>
        <source>Gains over the horizon</source>
        <translation>Vinner över horisonten</translation>
    </message>
    <message>
        <source>What would turn it</source>
        <translation>Vad som skulle vända det</translation>
    </message>
    <message>
        <source>How sure is this answer?</source>
        <translation>Hur säkert är svaret?</translation>
    </message>
    <message>
        <source>How firmly each decision stands</source>
        <translation>Hur fast varje beslut står</translation>
    </message>
    <message>
        <source>No costs are known, so there is nothing to say about what they may change: collect them first for the largest groups of like applications.</source>
        <translation>Inga kostnader är kända, så det finns inget att säga om vad de kan ändra: samla först in dem för de största grupperna av liknande applikationer.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Pictures of today and of the target</source>
        <translation>Bilder av i dag och av målet</translation>
    </message>
    <message>
        <source>Information is entered once and shared (P13). What is entered too often most stands first, with the one system that should be its master and the systems that it should bring it to.</source>
        <translation>Information registreras en gång och delas (P13). Det som registreras för ofta mest står först, med det enda system som bör vara dess master och de system som den bör föras vidare till.</translation>
    </message>
    <message>
        <source>Too many a year</source>
        <translation>För många per år</translation>
    </message>
    <message>
        <source>New flows to</source>
        <translation>Nya flöden till</translation>
    </message>
    <message>
        <source>Appendix: %1</source>
        <translation>Bilaga: %1</translation>
    </message>
    <message>
        <source>Takes over %1 from %2.</source>
        <translation>Tar över %1 från %2.</translation>
    </message>
    <message>
        <source>It takes %1 once.</source>
        <translation>Det kräver %1 en gång.</translation>
    </message>
    <message>
        <source>costs %1 a year more</source>
        <translation>kostar %1 mer om året</translation>
    </message>
    <message>
        <source>There is no target yet: decisions or facts contradict each other, and have to be settled first.</source>
        <translation>Det finns inget mål ännu: beslut eller uppgifter motsäger varandra och måste redas ut först.</translation>
    </message>
    <message>
        <source>What %1 applications do today, %2 can do.</source>
        <translation>Det som %1 applikationer gör i dag klarar %2.</translation>
    </message>
    <message>
        <source>That costs %1 a year less than today, for %2 once.</source>
        <translation>Det kostar %1 mindre om året än i dag, för %2 en gång.</translation>
    </message>
    <message>
        <source>That costs %1 a year more than today, and %2 once.</source>
        <translation>Det kostar %1 mer om året än i dag, och %2 en gång.</translation>
    </message>
    <message>
        <source>Way there</source>
        <translation>Vägen dit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>nothing has to be done</source>
        <translation>inget behöver göras</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>till %1</translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s),</source>
        <translation>
            <numerusform>%n etapp,</numerusform>
            <numerusform>%n etapper,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s)</source>
        <translation>
            <numerusform>%n etapp</numerusform>
            <numerusform>%n etapper</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong by at most</source>
        <translation>Fel med högst</translation>
    </message>
    <message>
        <source>over %1 years, if facts turn out badly</source>
        <translation>på %1 år, om uppgifter visar sig ogynnsamma</translation>
    </message>
    <message>
        <source>Left to gain</source>
        <translation>Kvar att vinna</translation>
    </message>
    <message>
        <source>proved the best</source>
        <translation>bevisat bäst</translation>
    </message>
    <message>
        <source>at most, proved</source>
        <translation>högst, bevisat</translation>
    </message>
    <message>
        <source>Late systems</source>
        <translation>Sena system</translation>
    </message>
    <message>
        <source>support ends too early</source>
        <translation>supporten upphör för tidigt</translation>
    </message>
    <message>
        <source>%1 of today&apos;s %2</source>
        <translation>%1 av dagens %2</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Pengarna tillbaka</translation>
    </message>
    <message>
        <source>not in 30 years</source>
        <translation>inte på 30 år</translation>
    </message>
    <message>
        <source>%1 years of savings</source>
        <translation>%1 års besparing</translation>
    </message>
    <message>
        <source>nothing is saved</source>
        <translation>inget sparas</translation>
    </message>
    <message numerus="yes">
        <source>Nothing may serve %n need(s) in the target:</source>
        <translation>
            <numerusform>Inget får tillgodose %n behov i målet:</numerusform>
            <numerusform>Inget får tillgodose %n behov i målet:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n system(s) run past the end of their support before the work about them is done, the longest %1:</source>
        <translation>
            <numerusform>%n system är i drift efter supportens slut innan arbetet är klart, längst %1:</numerusform>
            <numerusform>%n system är i drift efter supportens slut innan arbetet är klart, längst %1:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) would pay more than today:</source>
        <translation>
            <numerusform>%n verksamhet skulle betala mer än i dag:</numerusform>
            <numerusform>%n verksamheter skulle betala mer än i dag:</numerusform>
        </translation>
    </message>
    <message>
        <source>A plan up to %1 % better may exist; let the search go on before large sums are bound.</source>
        <translation>En plan som är upp till %1 % bättre kan finnas; låt sökningen fortsätta innan stora summor binds.</translation>
    </message>
    <message numerus="yes">
        <source>%n system(s) common to all</source>
        <translation>
            <numerusform>%n system gemensamt för alla</numerusform>
            <numerusform>%n system gemensamma för alla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken out of service</source>
        <translation>
            <numerusform>%n tas ur drift</numerusform>
            <numerusform>%n tas ur drift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) bought</source>
        <translation>
            <numerusform>%n produkt köps in</numerusform>
            <numerusform>%n produkter köps in</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt the target:</source>
        <translation>Anta målet:</translation>
    </message>
    <message>
        <source>Release %1 for %2</source>
        <translation>Frigör %1 för %2</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>Starta %1</translation>
    </message>
    <message>
        <source>set up %1.</source>
        <translation>inför %1.</translation>
    </message>
    <message numerus="yes">
        <source>Name an owner for %n system(s) of the target that have none (P6):</source>
        <translation>
            <numerusform>Utse en ägare för %n system i målet som saknar (P6):</numerusform>
            <numerusform>Utse ägare för %n system i målet som saknar (P6):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say whether %n part(s) that cost less as they are shall follow the main rule (P1, P5):</source>
        <translation>
            <numerusform>Säg om %n del som kostar mindre som den är ska följa huvudregeln (P1, P5):</numerusform>
            <numerusform>Säg om %n delar som kostar mindre som de är ska följa huvudregeln (P1, P5):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order longer support for %n system(s) that are late, or name who carries the risk.</source>
        <translation>
            <numerusform>Beställ längre support för %n system som är sent, eller utse vem som bär risken.</numerusform>
            <numerusform>Beställ längre support för %n system som är sena, eller utse vem som bär risken.</numerusform>
        </translation>
    </message>
    <message>
        <source>The largest move</source>
        <translation>Den största förändringen</translation>
    </message>
    <message numerus="yes">
        <source>The %n largest moves</source>
        <translation>
            <numerusform>Den största förändringen</numerusform>
            <numerusform>De %n största förändringarna</numerusform>
        </translation>
    </message>
    <message>
        <source>The decision on one page</source>
        <translation>Beslutet på en sida</translation>
    </message>
    <message>
        <source>The biggest risk</source>
        <translation>Den största risken</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Dessutom: %1</translation>
    </message>
    <message>
        <source>What to decide now</source>
        <translation>Att besluta nu</translation>
    </message>
    <message numerus="yes">
        <source>and %n further fact(s)</source>
        <translation>
            <numerusform>och %n uppgift till</numerusform>
            <numerusform>och %n uppgifter till</numerusform>
        </translation>
    </message>
    <message>
        <source>at once</source>
        <translation>genast</translation>
    </message>
    <message>
        <source>Parts that would cost less as they are</source>
        <translation>Delar som skulle kosta mindre som de är</translation>
    </message>
    <message>
        <source>Common is the main rule (P1), but it rests on a business case (P5): in these parts the plan costs more than today&apos;s systems, kept in support and protected as the information asks. Somebody has to decide whether they follow the rule.</source>
        <translation>Gemensamt är huvudregeln (P1), men den vilar på en kalkyl (P5): i de här delarna kostar planen mer än dagens system, hållna i support och skyddade som informationen kräver. Någon måste besluta om de ska följa regeln.</translation>
    </message>
    <message>
        <source>Ranges that a part&apos;s case hangs on</source>
        <translation>Intervall som en dels kalkyl hänger på</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>What is known only as a range</source>
        <translation>Det som bara är känt som ett intervall</translation>
    </message>
    <message>
        <source>cannot go on</source>
        <translation>kan inte fortsätta</translation>
    </message>
    <message>
        <source>The business case of each part</source>
        <translation>Kalkylen för varje del</translation>
    </message>
    <message>
        <source>A part is what no other part of the landscape touches, so that a bad one cannot hide in a good total; the largest saving comes first. “Against today” is over %1 years, where today&apos;s systems are kept in support and protected as they must be; where that cannot be had, or nobody knows its price, they cannot go on.</source>
        <translation>En del är det som ingen annan del av landskapet rör vid, så att en dålig inte kan gömma sig i en bra helhet; den största besparingen kommer först. ”Mot i dag” är på %1 år, där dagens system hålls i support och skyddas som de måste; där det inte går, eller ingen vet priset, kan de inte fortsätta.</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Cost a year today</source>
        <translation>Kostnad per år i dag</translation>
    </message>
    <message>
        <source>after</source>
        <translation>efter</translation>
    </message>
    <message>
        <source>Saved a year</source>
        <translation>Sparat per år</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>En gång</translation>
    </message>
    <message>
        <source>Paid back in</source>
        <translation>Betalt på</translation>
    </message>
    <message>
        <source>Against today</source>
        <translation>Mot i dag</translation>
    </message>
    <message>
        <source>The money</source>
        <translation>Pengarna</translation>
    </message>
    <message numerus="yes">
        <source>%n further part(s) stay as they are.</source>
        <translation>
            <numerusform>%n del till förblir som den är.</numerusform>
            <numerusform>%n delar till förblir som de är.</numerusform>
        </translation>
    </message>
    <message>
        <source>technically sound, of little use: leave alone while it costs little</source>
        <translation>tekniskt sund, till liten nytta: låt vara så länge den kostar lite</translation>
    </message>
    <message>
        <source>useful and sound: build on it</source>
        <translation>nyttig och sund: bygg vidare på den</translation>
    </message>
    <message>
        <source>useful, but hard to live with: renew it or move what it does</source>
        <translation>nyttig men svår att leva med: förnya den eller flytta det den gör</translation>
    </message>
    <message>
        <source>of little use and hard to live with: close it down</source>
        <translation>till liten nytta och svår att leva med: avveckla den</translation>
    </message>
    <message>
        <source>Quadrant</source>
        <translation>Kvadrant</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Innebörd</translation>
    </message>
    <message>
        <source>What ends when</source>
        <translation>Vad som upphör när</translation>
    </message>
    <message>
        <source>Ends of vendor support until %1, of applications, their products and what they run on; red ones have passed.</source>
        <translation>Slut på leverantörers support till och med %1, för applikationer, deras produkter och det de körs på; röda har passerats.</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Upphör</translation>
    </message>
    <message>
        <source>Unit, or applications on it</source>
        <translation>Verksamhet, eller applikationer på den</translation>
    </message>
    <message numerus="yes">
        <source>%n further end(s) of support come later.</source>
        <translation>
            <numerusform>%n slut på support till kommer senare.</numerusform>
            <numerusform>%n slut på support till kommer senare.</numerusform>
        </translation>
    </message>
    <message>
        <source>The portfolio</source>
        <translation>Portföljen</translation>
    </message>
    <message>
        <source>Each application by itself: how well it fits the business and the technology (Gartner&apos;s TIME). The grid is evidence, not a verdict: it cannot say which of five like systems stays.</source>
        <translation>Varje applikation för sig: hur väl den passar verksamheten och tekniken (Gartners TIME). Rutnätet är underlag, ingen bedömning: det kan inte säga vilket av fem likadana system som blir kvar.</translation>
    </message>
    <message>
        <source>Larger dots have more users; names that found no room are in the table.</source>
        <translation>Större prickar har fler användare; namn som inte fick plats står i tabellen.</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) without enough facts are not placed.</source>
        <translation>
            <numerusform>%n applikation utan tillräckliga uppgifter är inte placerad.</numerusform>
            <numerusform>%n applikationer utan tillräckliga uppgifter är inte placerade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>%n flytt</numerusform>
            <numerusform>%n flyttar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n verksamhet</numerusform>
            <numerusform>%n verksamheter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 användare</translation>
    </message>
    <message>
        <source>What each wave delivers</source>
        <translation>Vad varje etapp levererar</translation>
    </message>
    <message>
        <source>%1 once</source>
        <translation>%1 en gång</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Etapp</translation>
    </message>
    <message>
        <source>Set up as common</source>
        <translation>Införs som gemensamma</translation>
    </message>
    <message>
        <source>People who move</source>
        <translation>Personer som flyttar</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>Tas ur drift</translation>
    </message>
    <message>
        <source>Upgraded or better protected</source>
        <translation>Uppgraderas eller skyddas bättre</translation>
    </message>
    <message numerus="yes">
        <source>And %n further wave(s).</source>
        <translation>
            <numerusform>Och %n etapp till.</numerusform>
            <numerusform>Och %n etapper till.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was assumed about the costs</source>
        <translation>Vad som antogs om kostnaderna</translation>
    </message>
    <message numerus="yes">
        <source>And %n further assumption(s).</source>
        <translation>
            <numerusform>Och %n antagande till.</numerusform>
            <numerusform>Och %n antaganden till.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows what %n piece(s) of work cost; they count as nothing here. They are about:</source>
        <translation>
            <numerusform>Ingen vet vad %n arbete kostar; det räknas som inget här. Det gäller:</numerusform>
            <numerusform>Ingen vet vad %n arbeten kostar; de räknas som inget här. De gäller:</numerusform>
        </translation>
    </message>
    <message>
        <source>Late, and why</source>
        <translation>Sent, och varför</translation>
    </message>
    <message>
        <source>Support of these systems ends before the work that replaces or upgrades them is done. Each needs what is said here, longer support, or somebody who carries the risk meanwhile.</source>
        <translation>Supporten för de här systemen upphör innan arbetet som ersätter eller uppgraderar dem är klart. Vart och ett behöver det som sägs här, längre support eller någon som bär risken under tiden.</translation>
    </message>
    <message numerus="yes">
        <source>And %n further system(s).</source>
        <translation>
            <numerusform>Och %n system till.</numerusform>
            <numerusform>Och %n system till.</numerusform>
        </translation>
    </message>
    <message>
        <source>Temporary interfaces</source>
        <translation>Tillfälliga integrationer</translation>
    </message>
    <message>
        <source>Flows between two systems of which one has moved and the other has not: each needs a bridge for that time.</source>
        <translation>Flöden mellan två system där det ena har flyttat och det andra inte: vart och ett behöver en brygga under den tiden.</translation>
    </message>
    <message>
        <source>Together they cost %1.</source>
        <translation>Tillsammans kostar de %1.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 till %2</translation>
    </message>
    <message>
        <source>From the end of</source>
        <translation>Från slutet av</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Informationsflöden</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Mellan</translation>
    </message>
    <message>
        <source>The way there</source>
        <translation>Vägen dit</translation>
    </message>
    <message numerus="yes">
        <source>The systems with most money in motion; numbers are pieces of work. %n further system(s) have less.</source>
        <translation>
            <numerusform>Systemen med mest pengar i rörelse; siffrorna är arbeten. %n system till har mindre.</numerusform>
            <numerusform>Systemen med mest pengar i rörelse; siffrorna är arbeten. %n system till har mindre.</numerusform>
        </translation>
    </message>
    <message>
        <source>needed by many, needs few</source>
        <translation>behövs av många, behöver få</translation>
    </message>
    <message>
        <source>needs one another in circles: changes spread</source>
        <translation>behöver varandra i cirklar: ändringar sprider sig</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>varken eller</translation>
    </message>
    <message>
        <source>needs many, needed by few</source>
        <translation>behöver många, behövs av få</translation>
    </message>
    <message>
        <source>of the landscape is reached by a change in one system, on the average, directly or through others.</source>
        <translation>av landskapet nås i genomsnitt av en ändring i ett system, direkt eller genom andra.</translation>
    </message>
    <message>
        <source>Its shape: %1; %2 systems, %3 dependencies.</source>
        <translation>Dess form: %1; %2 system, %3 beroenden.</translation>
    </message>
    <message>
        <source>A mark says that the system of its row needs that of its column. Red marks, above the diagonal, go against the order: something fundamental needs something of the surface.</source>
        <translation>En markering säger att radens system behöver kolumnens. Röda markeringar, ovanför diagonalen, går mot ordningen: något grundläggande behöver något på ytan.</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Cirklar</translation>
    </message>
    <message>
        <source>Systems that need one another: none of them can be changed or replaced by itself.</source>
        <translation>System som behöver varandra: inget av dem kan ändras eller ersättas för sig.</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Vilka</translation>
    </message>
    <message>
        <source>A shortest way round</source>
        <translation>En kortaste väg runt</translation>
    </message>
    <message numerus="yes">
        <source>And %n further circle(s).</source>
        <translation>
            <numerusform>Och %n cirkel till.</numerusform>
            <numerusform>Och %n cirklar till.</numerusform>
        </translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Enskilda felpunkter</translation>
    </message>
    <message>
        <source>What most others have no way around. “Stand still” counts those, “hit” all that depend on it.</source>
        <translation>Det som flest andra inte kommer runt. ”Står still” räknar dem, ”drabbas” alla som beror på det.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>If this goes</source>
        <translation>Om detta faller</translation>
    </message>
    <message>
        <source>Stand still</source>
        <translation>Står still</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Drabbas</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Verksamheter</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Användare</translation>
    </message>
    <message>
        <source>What stands still</source>
        <translation>Vad som står still</translation>
    </message>
    <message>
        <source>Boundaries that suggest themselves</source>
        <translation>Gränser som faller sig naturliga</translation>
    </message>
    <message>
        <source>Applications that exchange more with each other than with the rest. Of %1 flows, %2 cross a boundary: these are the interfaces to agree on.</source>
        <translation>Applikationer som utbyter mer med varandra än med resten. Av %1 flöden korsar %2 en gräns: det är gränssnitten att enas om.</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Kring</translation>
    </message>
    <message>
        <source>Flows inside</source>
        <translation>Flöden inom</translation>
    </message>
    <message>
        <source>Crossing</source>
        <translation>Korsande</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Tillsammans med</translation>
    </message>
    <message numerus="yes">
        <source>And %n further group(s).</source>
        <translation>
            <numerusform>Och %n grupp till.</numerusform>
            <numerusform>Och %n grupper till.</numerusform>
        </translation>
    </message>
    <message>
        <source>Network zones that are crossed</source>
        <translation>Nätzoner som korsas</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>From zone to zone</source>
        <translation>Från zon till zon</translation>
    </message>
    <message>
        <source>How guarded</source>
        <translation>Hur skyddat</translation>
    </message>
    <message>
        <source>Without a recorded guard</source>
        <translation>Utan antecknat skydd</translation>
    </message>
    <message numerus="yes">
        <source>And %n further pair(s) of zones.</source>
        <translation>
            <numerusform>Och %n par av zoner till.</numerusform>
            <numerusform>Och %n par av zoner till.</numerusform>
        </translation>
    </message>
    <message>
        <source>How it hangs together</source>
        <translation>Hur det hänger ihop</translation>
    </message>
    <message>
        <source>Nobody may serve “%1” for %2.</source>
        <translation>Ingen får tillgodose ”%1” för %2.</translation>
    </message>
    <message>
        <source>Each system&apos;s cost is shared among the units by how many of their people use it; the sums are those of the whole to the last hundredth (P7).</source>
        <translation>Varje systems kostnad delas mellan verksamheterna efter hur många av deras personer som använder det; summorna är helhetens till sista öret (P7).</translation>
    </message>
    <message>
        <source>Each system&apos;s running cost is shared among the units that use it by their headcount; the sums are those of the whole to the last hundredth (P7).</source>
        <translation>Varje systems driftkostnad delas mellan de verksamheter som använder det efter deras personalantal; summorna är helhetens till sista öret (P7).</translation>
    </message>
    <message>
        <source>Each unit pays what serving its needs is worth in the plan, so that no group of units pays more than it would alone; the sums are those of the whole to the last hundredth (P7).</source>
        <translation>Varje verksamhet betalar vad det är värt i planen att tillgodose dess behov, så att ingen grupp av verksamheter betalar mer än den skulle göra ensam; summorna är helhetens till sista öret (P7).</translation>
    </message>
    <message>
        <source>%1 would pay more than today: %2 a year together.</source>
        <translation>%1 skulle betala mer än i dag: %2 om året tillsammans.</translation>
    </message>
    <message>
        <source>Transfers of %1 a year, from those who save to those who would pay more, keep everybody at or below today&apos;s cost.</source>
        <translation>Överföringar på %1 om året, från dem som sparar till dem som skulle betala mer, håller alla på eller under dagens kostnad.</translation>
    </message>
    <message>
        <source>Without transfers the same would cost %1 more over the horizon: the needs of %2 would stay where they are.</source>
        <translation>Utan överföringar skulle detsamma kosta %1 mer över horisonten: behoven hos %2 skulle stanna där de är.</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alla tillsammans</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Överföring</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>Betalar</translation>
    </message>
    <message>
        <source>Who pays what</source>
        <translation>Vem som betalar vad</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 från %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>om %1</translation>
    </message>
    <message>
        <source>The work, wave by wave</source>
        <translation>Arbetet, etapp för etapp</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbete</translation>
    </message>
    <message>
        <source>Saves a year</source>
        <translation>Sparar per år</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>The same of:</source>
        <translation>Detsamma om:</translation>
    </message>
    <message>
        <source>What the policy has to say about the landscape as it is today. Where it says the same of several, “…” and “#” stand for what differs, which follows for each of them in the order of the sentence.</source>
        <translation>Vad policyn har att säga om landskapet som det är i dag. Där den säger detsamma om flera står ”…” och ”#” för det som skiljer, vilket följer för var och en i meningens ordning.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>For every application: the rules behind its verdict (P1–P16 are those of the policy), where each fact was said, the next best choice, and what would turn the verdict. “Function → system” names who takes a function over: with P1 since one system is enough for one function, with P9 since a product on the market does it.</source>
        <translation>För varje applikation: reglerna bakom dess bedömning (P1–P16 är policyns), var varje uppgift är sagd, det näst bästa valet och vad som skulle vända bedömningen. ”Funktion → system” säger vem som tar över en funktion: med P1 därför att ett system räcker för en funktion, med P9 därför att en produkt på marknaden gör det.</translation>
    </message>
    <message>
        <source>Amounts are in %1; those of a next best choice, and of what would turn a verdict, over %2 years. The figures that verdicts are computed from follow in a table of their own.</source>
        <translation>Belopp är i %1; de för ett näst bästa val, och för vad som skulle vända en bedömning, på %2 år. Siffrorna som bedömningarna räknas fram ur följer i en egen tabell.</translation>
    </message>
    <message>
        <source>The same for all: %1.</source>
        <translation>Lika för alla: %1.</translation>
    </message>
    <message>
        <source>What is said of several</source>
        <translation>Vad som sägs om flera</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Bokstav</translation>
    </message>
    <message>
        <source>Sentence; “…” is the application, “#” a number</source>
        <translation>Mening; ”…” är applikationen, ”#” ett tal</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Därför att</translation>
    </message>
    <message>
        <source>Next best choice</source>
        <translation>Näst bästa val</translation>
    </message>
    <message>
        <source>Turns when</source>
        <translation>Vänder när</translation>
    </message>
    <message>
        <source>The figures behind the verdicts</source>
        <translation>Siffrorna bakom bedömningarna</translation>
    </message>
    <message>
        <source>All costs were said in %1; the last column is the line.</source>
        <translation>Alla kostnader är sagda i %1; den sista kolumnen är raden.</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Övrigt</translation>
    </message>
    <message>
        <source>Said in</source>
        <translation>Sagt i</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>%1, a year</source>
        <translation>%1, per år</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inte känd</translation>
    </message>
    <message>
        <source>nobody recorded: %1</source>
        <translation>ingen har angett: %1</translation>
    </message>
    <message>
        <source>%1: entered in several systems, and no flow carries it between them</source>
        <translation>%1: registreras i flera system, och inget flöde för den mellan dem</translation>
    </message>
    <message>
        <source>%1: entered in several systems that exchange it; check direction and master</source>
        <translation>%1: registreras i flera system som utbyter den; kontrollera riktning och master</translation>
    </message>
    <message>
        <source>%1: handled, but no system creates it</source>
        <translation>%1: hanteras, men inget system skapar den</translation>
    </message>
    <message>
        <source>%1: created in several systems for different units, and none is its master</source>
        <translation>%1: skapas i flera system för olika verksamheter, och inget är master</translation>
    </message>
    <message>
        <source>%1: read where no flow brings it</source>
        <translation>%1: läses där inget flöde för dit den</translation>
    </message>
    <message>
        <source>%1: classified differently by those who hold it</source>
        <translation>%1: klassad olika av dem som har den</translation>
    </message>
    <message>
        <source>%1: probably the same under several names</source>
        <translation>%1: troligen samma under flera namn</translation>
    </message>
    <message>
        <source>named as master</source>
        <translation>utpekad som master</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>föreslagen</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>A year today: %1; in the target: %2; once: %3; net present saving: %4.</source>
        <translation>Per år i dag: %1; i målarkitekturen: %2; engångs: %3; besparing i nuvärde: %4.</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Dagar sent</translation>
    </message>
    <message>
        <source>Why, and what would help</source>
        <translation>Varför, och vad som skulle hjälpa</translation>
    </message>
    <message>
        <source>What becomes of each application</source>
        <translation>Vad det blir av varje applikation</translation>
    </message>
    <message>
        <source>Pieces of work of one kind about one system stand together; below a move, who moves, and from what. A deadline is the end of support that the work, or what waits for it, should be done by; red where it is missed.</source>
        <translation>Arbeten av ett slag som gäller ett system står tillsammans; under en flytt står vilka som flyttar, och från vad. En sista dag är det slut på support som arbetet, eller det som väntar på det, ska vara klart till; röd där den missas.</translation>
    </message>
</context>
<context>
    <name>reporting::chapters::Trails</name>
    <message>
        <source> [%1, line %2]</source>
        <translation> [%1, rad %2]</translation>
    </message>
    <message>
        <source>its cost rises by %1</source>
        <translation>dess kostnad stiger med %1</translation>
    </message>
    <message>
        <source>its cost falls by %1</source>
        <translation>dess kostnad sjunker med %1</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 per år</translation>
    </message>
    <message>
        <source>costs %1 more</source>
        <translation>kostar %1 mer</translation>
    </message>
    <message>
        <source>an estimate; proved: %1</source>
        <translation>en uppskattning; bevisat: %1</translation>
    </message>
    <message>
        <source>net present value</source>
        <translation>nuvärde</translation>
    </message>
</context>
<context>
    <name>reporting::charts</name>
    <message>
        <source>Running cost a year</source>
        <translation>Driftkostnad per år</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>i dag %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>mål %1</translation>
    </message>
    <message>
        <source>Money since the start</source>
        <translation>Pengar sedan starten</translation>
    </message>
    <message>
        <source>at most %1 laid out</source>
        <translation>högst %1 utlagt</translation>
    </message>
    <message>
        <source>back in %1</source>
        <translation>tillbaka på %1</translation>
    </message>
    <message>
        <source>Without a successor</source>
        <translation>Utan efterträdare</translation>
    </message>
    <message>
        <source>The portfolio as a field</source>
        <translation>Portföljen som fält</translation>
    </message>
    <message>
        <source>The way there, wave by wave</source>
        <translation>Vägen dit, etapp för etapp</translation>
    </message>
</context>
<context>
    <name>reporting::charts::Field</name>
    <message>
        <source>How well it fits the business, per cent →</source>
        <translation>Hur väl den passar verksamheten, procent →</translation>
    </message>
    <message>
        <source>↑ How well it fits the technology, per cent</source>
        <translation>↑ Hur väl den passar tekniken, procent</translation>
    </message>
</context>
<context>
    <name>reporting::charts::Timeline</name>
    <message>
        <source>One-time cost of the wave</source>
        <translation>Etappens engångskostnad</translation>
    </message>
    <message>
        <source>Saved a year from then on</source>
        <translation>Sparat per år därefter</translation>
    </message>
    <message>
        <source>Of the year&apos;s budget of %1</source>
        <translation>Av årets budget på %1</translation>
    </message>
    <message>
        <source>support ends, done before</source>
        <translation>supporten upphör, klart innan</translation>
    </message>
    <message>
        <source>support ends before the work is done</source>
        <translation>supporten upphör innan arbetet är klart</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>the file cannot be read or written as a landscape (%1)</source>
        <translation>filen kan inte läsas eller skrivas som ett systemlandskap (%1)</translation>
    </message>
    <message>
        <source>if it was damaged, open its backup or import the original files again</source>
        <translation>om den har skadats, öppna dess säkerhetskopia eller importera originalfilerna på nytt</translation>
    </message>
    <message>
        <source>no room for a temporary copy</source>
        <translation>ingen plats för en tillfällig kopia</translation>
    </message>
    <message>
        <source>free some disk space</source>
        <translation>frigör diskutrymme</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>filen finns inte</translation>
    </message>
    <message>
        <source>check its name</source>
        <translation>kontrollera namnet</translation>
    </message>
    <message>
        <source>this is not a Landskap file</source>
        <translation>detta är ingen Landskap-fil</translation>
    </message>
    <message>
        <source>import it instead if it comes from another tool</source>
        <translation>importera den i stället om den kommer från ett annat verktyg</translation>
    </message>
    <message>
        <source>the file&apos;s content contradicts itself (%1)</source>
        <translation>filens innehåll motsäger sig självt (%1)</translation>
    </message>
    <message>
        <source>open its backup or import the original files again</source>
        <translation>öppna dess säkerhetskopia eller importera originalfilerna på nytt</translation>
    </message>
    <message>
        <source>the file cannot be replaced (%1)</source>
        <translation>filen kan inte ersättas (%1)</translation>
    </message>
    <message>
        <source>this file was written by a newer Landskap (file version %1, this program knows %2)</source>
        <translation>denna fil är skriven av en nyare version av Landskap (filversion %1, detta program känner till %2)</translation>
    </message>
    <message>
        <source>update Landskap to open it</source>
        <translation>uppdatera Landskap för att öppna den</translation>
    </message>
    <message>
        <source>the file cannot be written (%1)</source>
        <translation>filen kan inte skrivas (%1)</translation>
    </message>
    <message>
        <source>check that the folder exists and may be written to</source>
        <translation>kontrollera att mappen finns och går att skriva i</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>avbrutet</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>filen kan inte skrivas</translation>
    </message>
    <message>
        <source>check that there is room on the disk</source>
        <translation>kontrollera att det finns plats på disken</translation>
    </message>
    <message>
        <source>check that there is room on the disk and that the folder may be written to</source>
        <translation>kontrollera att det finns plats på disken och att mappen går att skriva i</translation>
    </message>
    <message>
        <source>the backup cannot be written (%1)</source>
        <translation>säkerhetskopian kan inte skrivas (%1)</translation>
    </message>
    <message>
        <source>the file cannot be written to the disk</source>
        <translation>filen kan inte skrivas till disken</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>filen är skadad</translation>
    </message>
</context>
<context>
    <name>workflows</name>
    <message>
        <source>cancelled</source>
        <translation>avbrutet</translation>
    </message>
    <message>
        <source>Calculating the target</source>
        <translation>Beräknar målarkitekturen</translation>
    </message>
    <message>
        <source>Without unit</source>
        <translation>Utan verksamhet</translation>
    </message>
    <message>
        <source>Unknown zone</source>
        <translation>Okänd zon</translation>
    </message>
    <message>
        <source>As-is by unit</source>
        <translation>Nuläge per verksamhet</translation>
    </message>
    <message>
        <source>Target by area</source>
        <translation>Målarkitektur per område</translation>
    </message>
    <message>
        <source>Target by unit</source>
        <translation>Målarkitektur per verksamhet</translation>
    </message>
    <message>
        <source>As-is information flows</source>
        <translation>Informationsflöden i nuläget</translation>
    </message>
    <message>
        <source>Target information flows</source>
        <translation>Informationsflöden i målarkitekturen</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>the mapping cannot be opened (%1)</source>
        <translation>mappningen kan inte öppnas (%1)</translation>
    </message>
    <message>
        <source>check its name</source>
        <translation>kontrollera namnet</translation>
    </message>
    <message>
        <source>this is not a mapping (%1)</source>
        <translation>detta är ingen mappning (%1)</translation>
    </message>
    <message>
        <source>see models/mappings for examples</source>
        <translation>se models/mappings för exempel</translation>
    </message>
    <message>
        <source>Today: the applications of each unit, in the colour of what becomes of them.</source>
        <translation>Nuläge: varje verksamhets applikationer, i färgen för vad som händer med dem.</translation>
    </message>
    <message>
        <source>Target: the common services by functional area, and what stays local in its unit.</source>
        <translation>Målarkitektur: de gemensamma tjänsterna per funktionsområde, och det som förblir lokalt i sin verksamhet.</translation>
    </message>
    <message>
        <source>Target: the applications that remain, in the units that run them.</source>
        <translation>Målarkitektur: de applikationer som blir kvar, hos de verksamheter som driver dem.</translation>
    </message>
    <message>
        <source>Today: the information that flows between applications.</source>
        <translation>Nuläge: informationen som flödar mellan applikationer.</translation>
    </message>
    <message>
        <source>Target: the information flows after consolidation.</source>
        <translation>Målarkitektur: informationsflödena efter konsolideringen.</translation>
    </message>
    <message>
        <source>Today: what runs where, in which network zone.</source>
        <translation>Nuläge: vad som körs var, i vilken nätverkszon.</translation>
    </message>
    <message>
        <source>+ Added</source>
        <translation>+ Tillagt</translation>
    </message>
    <message>
        <source>+ New in this view</source>
        <translation>+ Nytt i denna vy</translation>
    </message>
    <message>
        <source>− Removed</source>
        <translation>− Borttaget</translation>
    </message>
    <message>
        <source>− Gone from this view</source>
        <translation>− Borta ur denna vy</translation>
    </message>
    <message>
        <source>~ Changed</source>
        <translation>~ Ändrat</translation>
    </message>
    <message>
        <source>~ Moved</source>
        <translation>~ Flyttat</translation>
    </message>
    <message>
        <source>Landskap file</source>
        <translation>Landskap-fil</translation>
    </message>
    <message>
        <source>ArchiMate exchange file</source>
        <translation>Utbytesfil för ArchiMate</translation>
    </message>
    <message>
        <source>Archi model</source>
        <translation>Archi-modell</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Kalkylblad</translation>
    </message>
    <message>
        <source>Folder of CSV tables</source>
        <translation>Mapp med CSV-tabeller</translation>
    </message>
    <message>
        <source>Folder of Archi&apos;s CSV tables</source>
        <translation>Mapp med Archis CSV-tabeller</translation>
    </message>
    <message>
        <source>GraphML graph</source>
        <translation>GraphML-graf</translation>
    </message>
    <message>
        <source>Graphviz graph</source>
        <translation>Graphviz-graf</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Turn it round</source>
        <translation>Vänd den</translation>
    </message>
    <message>
        <source>Make it an association</source>
        <translation>Gör den till en association</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Ta bort den</translation>
    </message>
    <message>
        <source>Take the viewpoint off</source>
        <translation>Ta bort synvinkeln</translation>
    </message>
    <message>
        <source>Remove from the landscape</source>
        <translation>Ta bort ur systemlandskapet</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Lägg till %1</translation>
    </message>
    <message>
        <source>Make one of them</source>
        <translation>Gör dem till en</translation>
    </message>
    <message>
        <source>Merge into one</source>
        <translation>Slå samman till ett</translation>
    </message>
    <message>
        <source>same name and kind</source>
        <translation>samma namn och typ</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <translation>Ta bort vyn</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 gånger)</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 till %2 (%3)</translation>
    </message>
    <message>
        <source>%1 uses %2 for %3</source>
        <translation>%1 använder %2 till %3</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 behöver %2</translation>
    </message>
    <message>
        <source>What it costs that %1 serves %2 for %3</source>
        <translation>Vad det kostar att %1 stödjer %2 för %3</translation>
    </message>
    <message>
        <source>Decision about %1</source>
        <translation>Beslut om %1</translation>
    </message>
    <message>
        <source>View “%1”</source>
        <translation>Vyn ”%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n ruta</numerusform>
            <numerusform>%n rutor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n linje</numerusform>
            <numerusform>%n linjer</numerusform>
        </translation>
    </message>
    <message>
        <source>the import was cancelled</source>
        <translation>importen avbröts</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Samma</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Skiljer sig</translation>
    </message>
    <message>
        <source>Changed in the source</source>
        <translation>Ändrat i källan</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Oförändrat</translation>
    </message>
    <message>
        <source>Gone from the source</source>
        <translation>Borta ur källan</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>valt för hand</translation>
    </message>
    <message>
        <source>names %1 % alike</source>
        <translation>namnen är %1 % lika</translation>
    </message>
    <message>
        <source>same vendor</source>
        <translation>samma leverantör</translation>
    </message>
    <message>
        <source>another vendor</source>
        <translation>annan leverantör</translation>
    </message>
    <message>
        <source>same product</source>
        <translation>samma produkt</translation>
    </message>
    <message>
        <source>another product</source>
        <translation>annan produkt</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) in common</source>
        <translation>
            <numerusform>%n funktion gemensam</numerusform>
            <numerusform>%n funktioner gemensamma</numerusform>
        </translation>
    </message>
    <message>
        <source>The layout was cancelled.</source>
        <translation>Utläggningen avbröts.</translation>
    </message>
    <message>
        <source>Arrange in layers</source>
        <translation>Ordna i lager</translation>
    </message>
    <message>
        <source>Arrange compactly</source>
        <translation>Ordna tätt</translation>
    </message>
    <message>
        <source>Arrange boxes in boxes</source>
        <translation>Ordna rutor i rutor</translation>
    </message>
    <message>
        <source>Arrange in a grid</source>
        <translation>Ordna i ett rutnät</translation>
    </message>
    <message>
        <source>Fit in near neighbours</source>
        <translation>Passa in nära grannar</translation>
    </message>
    <message>
        <source>Route lines</source>
        <translation>Dra linjer</translation>
    </message>
    <message>
        <source>This view has no boxes to arrange.</source>
        <translation>Vyn har inga rutor att ordna.</translation>
    </message>
    <message>
        <source>Add elements to the view first.</source>
        <translation>Lägg först till element i vyn.</translation>
    </message>
    <message>
        <source>The view that was arranged is no longer there.</source>
        <translation>Vyn som ordnades finns inte längre.</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>kör</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>använder</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produkt</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>zon</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n till</numerusform>
            <numerusform>+%n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Double click shows all neighbours of %1.</source>
        <translation>Dubbelklicka för att visa alla grannar till %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbour(s) stand behind “+n more”; double click one to see them.</source>
        <translation>
            <numerusform>%n granne står bakom ”+n till”; dubbelklicka på en för att se dem.</numerusform>
            <numerusform>%n grannar står bakom ”+n till”; dubbelklicka på en för att se dem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) more among these elements are not drawn, so that the way to each can be seen; double click an element to see all of its own.</source>
        <translation>
            <numerusform>%n linje till mellan de här elementen är inte ritad, så att vägen till vart och ett syns; dubbelklicka på ett element för att se alla dess egna.</numerusform>
            <numerusform>%n linjer till mellan de här elementen är inte ritade, så att vägen till vart och ett syns; dubbelklicka på ett element för att se alla dess egna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) more are left out: the picture stops at %1. Take fewer steps or fewer kinds of relation.</source>
        <translation>
            <numerusform>%n element till är utelämnat: bilden slutar vid %1. Ta färre steg eller färre typer av relationer.</numerusform>
            <numerusform>%n element till är utelämnade: bilden slutar vid %1. Ta färre steg eller färre typer av relationer.</numerusform>
        </translation>
    </message>
    <message>
        <source>As-is by area</source>
        <translation>Nuläge efter område</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Utforskare</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Landscape map</source>
        <translation>Landskapskarta</translation>
    </message>
    <message>
        <source>Structure matrix</source>
        <translation>Strukturmatris</translation>
    </message>
    <message>
        <source>Target infrastructure</source>
        <translation>Målarkitekturens infrastruktur</translation>
    </message>
    <message>
        <source>Explorer of the target</source>
        <translation>Målarkitekturens utforskare</translation>
    </message>
    <message>
        <source>Layers of the target</source>
        <translation>Målarkitekturens lager</translation>
    </message>
    <message>
        <source>Landscape map of the target</source>
        <translation>Målarkitekturens landskapskarta</translation>
    </message>
    <message>
        <source>Structure matrix of the target</source>
        <translation>Målarkitekturens strukturmatris</translation>
    </message>
    <message>
        <source>Context of %1</source>
        <translation>Omgivning för %1</translation>
    </message>
    <message>
        <source>Which applications each unit runs.</source>
        <translation>Vilka applikationer varje verksamhet kör.</translation>
    </message>
    <message>
        <source>The common applications by functional area, and what is local to its unit.</source>
        <translation>De gemensamma applikationerna efter funktionsområde, och det som är lokalt hos sin verksamhet.</translation>
    </message>
    <message>
        <source>Which information flows between applications or units.</source>
        <translation>Vilken information som flödar mellan applikationer eller verksamheter.</translation>
    </message>
    <message>
        <source>What runs where, in which network zone, and which flows cross zones.</source>
        <translation>Vad som körs var, i vilken nätzon, och vilka flöden som passerar zoner.</translation>
    </message>
    <message>
        <source>What is around an element; walk on from there, step by step.</source>
        <translation>Vad som finns omkring ett element; gå vidare därifrån, steg för steg.</translation>
    </message>
    <message>
        <source>What serves what: business, applications, technology.</source>
        <translation>Vad som betjänar vad: verksamhet, applikationer, teknik.</translation>
    </message>
    <message>
        <source>Which application serves which function in which unit.</source>
        <translation>Vilken applikation som betjänar vilken funktion i vilken verksamhet.</translation>
    </message>
    <message>
        <source>Which elements depend on which; circles stand out as blocks.</source>
        <translation>Vilka element som beror av vilka; cirklar syns som block.</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flöde</numerusform>
            <numerusform>%n flöden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) inside units are not drawn.</source>
        <translation>
            <numerusform>%n flöde inom verksamheter är inte ritat.</numerusform>
            <numerusform>%n flöden inom verksamheter är inte ritade.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 exposed</source>
        <translation>%1 utsatta</translation>
    </message>
    <message>
        <source>there is nothing to keep</source>
        <translation>det finns inget att behålla</translation>
    </message>
    <message>
        <source>choose something to show first</source>
        <translation>välj först något att visa</translation>
    </message>
    <message>
        <source>Keep “%1” as a view</source>
        <translation>Behåll ”%1” som vy</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Applikation</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Teknik</translation>
    </message>
    <message>
        <source>%1 of %2 applications: those with most users. Choose units or elements to see others.</source>
        <translation>%1 av %2 applikationer: de med flest användare. Välj verksamheter eller element för att se andra.</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) more are left out; choose fewer applications or units to see all of theirs.</source>
        <translation>
            <numerusform>%n element till är utelämnat; välj färre applikationer eller verksamheter för att se alla deras.</numerusform>
            <numerusform>%n element till är utelämnade; välj färre applikationer eller verksamheter för att se alla deras.</numerusform>
        </translation>
    </message>
    <message>
        <source>The map shows the %1 units and %2 functions with most applications of %3 and %4. Choose units to see others.</source>
        <translation>Kartan visar de %1 verksamheter och %2 funktioner som har flest applikationer, av %3 och %4. Välj verksamheter för att se andra.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of elements depend on each other in a circle; they stand in coloured blocks.</source>
        <translation>
            <numerusform>%n grupp av element beror av varandra i en cirkel; de står i färgade block.</numerusform>
            <numerusform>%n grupper av element beror av varandra i en cirkel; de står i färgade block.</numerusform>
        </translation>
    </message>
    <message>
        <source>A mark says that the element of the row leads to the element of the column, and by how many relations.</source>
        <translation>Ett märke säger att radens element leder till kolumnens, och genom hur många relationer.</translation>
    </message>
    <message>
        <source>The %1 elements with most relations of %2. Choose units or elements to see others.</source>
        <translation>De %1 element som har flest relationer, av %2. Välj verksamheter eller element för att se andra.</translation>
    </message>
    <message>
        <source>Carried by hand (%1)</source>
        <translation>Buret för hand (%1)</translation>
    </message>
    <message>
        <source>Crosses zones (%1)</source>
        <translation>Passerar zoner (%1)</translation>
    </message>
    <message>
        <source>Crosses into a zone with less trust than its information wants (%1)</source>
        <translation>Passerar till en zon med mindre förtroende än dess information kräver (%1)</translation>
    </message>
    <message>
        <source>Unnamed view</source>
        <translation>Vy utan namn</translation>
    </message>
    <message>
        <source>the picture cannot be written (%1)</source>
        <translation>bilden kan inte skrivas (%1)</translation>
    </message>
    <message>
        <source>check that the folder exists, may be written to and has room</source>
        <translation>kontrollera att mappen finns, får skrivas i och har plats</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 views written, %n page(s)</source>
        <translation>
            <numerusform>%1 av %2 vyer skrivna, %n sida</numerusform>
            <numerusform>%1 av %2 vyer skrivna, %n sidor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 views written, then “%3”: %4</source>
        <translation>%1 av %2 vyer skrivna, sedan ”%3”: %4</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n vy</numerusform>
            <numerusform>%n vyer</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Okänt</translation>
    </message>
    <message>
        <source>Size: %1, at most %2</source>
        <translation>Storlek: %1, högst %2</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Omfattning</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>Livscykel</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kostnad</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klassning</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Verksamhet</translation>
    </message>
    <message>
        <source>TIME quadrant</source>
        <translation>TIME-kvadrant</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Iakttagelser</translation>
    </message>
    <message>
        <source>No known function</source>
        <translation>Ingen känd funktion</translation>
    </message>
    <message>
        <source>Local: %1</source>
        <translation>Lokal: %1</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>för hand</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Köpt</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applikationer</translation>
    </message>
    <message>
        <source>Shown %1</source>
        <translation>Visar %1</translation>
    </message>
    <message>
        <source>Only to read</source>
        <translation>Endast för läsning</translation>
    </message>
    <message>
        <source>%1 of %2 views written</source>
        <translation>%1 av %2 vyer skrivna</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>“%1” may be the same as “%2” (%3 %: %4); it was taken in as another one</source>
        <translation>”%1” kan vara samma som ”%2” (%3 %: %4); det togs in som ett annat</translation>
    </message>
    <message>
        <source>no function in common</source>
        <translation>ingen gemensam funktion</translation>
    </message>
    <message>
        <source>%1 last time</source>
        <translation>%1 förra gången</translation>
    </message>
    <message>
        <source>not taken in or removed here, and the source says nothing new</source>
        <translation>har inte tagits in eller har tagits bort här, och källan anger inget nytt</translation>
    </message>
    <message>
        <source>not taken in or removed here; the source has changed it since</source>
        <translation>har inte tagits in eller har tagits bort här; källan har ändrat det sedan dess</translation>
    </message>
    <message>
        <source>also in %1</source>
        <translation>finns även i %1</translation>
    </message>
    <message>
        <source>Invest</source>
        <translation>Investera</translation>
    </message>
    <message>
        <source>Tolerate</source>
        <translation>Tolerera</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrera</translation>
    </message>
    <message>
        <source>Eliminate</source>
        <translation>Eliminera</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerad</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>Support ends within two years</source>
        <translation>Supporten upphör inom två år</translation>
    </message>
    <message>
        <source>Out of support</source>
        <translation>Utan support</translation>
    </message>
    <message>
        <source>Not in use any more</source>
        <translation>Inte längre i bruk</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Upphör</translation>
    </message>
    <message>
        <source>Unsupported</source>
        <translation>Utan support</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Borta</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Inga iakttagelser</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 iakttagelse</translation>
    </message>
    <message>
        <source>2 findings</source>
        <translation>2 iakttagelser</translation>
    </message>
    <message>
        <source>3 to 5 findings</source>
        <translation>3 till 5 iakttagelser</translation>
    </message>
    <message>
        <source>6 findings and more</source>
        <translation>6 iakttagelser och fler</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 till %2</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Under %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 och mer</translation>
    </message>
    <message>
        <source>More than 10 years ago</source>
        <translation>För mer än 10 år sedan</translation>
    </message>
    <message>
        <source>5 to 10 years ago</source>
        <translation>För 5 till 10 år sedan</translation>
    </message>
    <message>
        <source>1 to 5 years ago</source>
        <translation>För 1 till 5 år sedan</translation>
    </message>
    <message>
        <source>Within the last year</source>
        <translation>Under det senaste året</translation>
    </message>
    <message>
        <source>Within a year</source>
        <translation>Inom ett år</translation>
    </message>
    <message>
        <source>In 1 to 3 years</source>
        <translation>Om 1 till 3 år</translation>
    </message>
    <message>
        <source>In more than 3 years</source>
        <translation>Om mer än 3 år</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Testing how firmly the target stands</source>
        <translation>Prövar hur fast målarkitekturen står</translation>
    </message>
    <message>
        <source>Dotted lines without arrows: runs, uses, product, zone.</source>
        <translation>Prickade linjer utan pilar: kör, använder, produkt, zon.</translation>
    </message>
    <message>
        <source>There are no flows between applications here; these are between other elements.</source>
        <translation>Här finns inga flöden mellan applikationer; dessa går mellan andra element.</translation>
    </message>
    <message>
        <source>With %1 lines there is no room for the information on them; choose the busiest, units or applications to see it.</source>
        <translation>Med %1 linjer får informationen inte plats på dem; välj de livligaste, verksamheter eller applikationer för att se den.</translation>
    </message>
    <message>
        <source>The flows that cross are drawn from zone to zone, with their number; choose units or applications to see each.</source>
        <translation>Flödena som passerar ritas från zon till zon, med sitt antal; välj verksamheter eller applikationer för att se vart och ett.</translation>
    </message>
    <message>
        <source>No relation leads from one band to another here.</source>
        <translation>Ingen relation leder från ett band till ett annat här.</translation>
    </message>
    <message>
        <source>%1 of %2 elements: those with most relations. Choose elements to see others.</source>
        <translation>%1 av %2 element: de med flest relationer. Välj element för att se andra.</translation>
    </message>
    <message>
        <source>Same product</source>
        <translation>Samma produkt</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Inte samma</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Fråga igen</translation>
    </message>
</context>
</TS>
