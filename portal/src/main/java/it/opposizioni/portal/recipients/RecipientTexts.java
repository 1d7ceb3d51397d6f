package it.opposizioni.portal.recipients;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of who asked about a number. */
@MessageBundle("recipients")
public interface RecipientTexts {

    @Message("Chi ha chiesto del tuo numero")
    String title();

    @Message("Prima di chiamare o di scrivere, gli operatori confrontano le loro liste con il registro.")
    String lead();

    @Message(
            "Qui vedi chi aveva il tuo numero nella sua lista, e che cosa gli abbiamo risposto. Il confronto non gli dice altro di te.")
    String leadAnswer();

    @Message("Guardiamo i confronti fatti da quando il numero è iscritto, {day}, e non più vecchi di 24 mesi.")
    String sinceRegistered(String day);

    @Message(
            "Guardiamo i confronti fatti da quando il numero è nella tua area personale, {day}, e non più vecchi di 24 mesi.")
    String sinceMoved(String day);

    @Message("Guardiamo i confronti fatti da quando l’hai iscritto su questo sito, {day}, e non più vecchi di 24 mesi.")
    String sinceProved(String day);

    @Message("Prima il numero non era iscritto, e non sappiamo di chi era: i confronti di allora non li mostriamo.")
    String beforeRegistered();

    @Message(
            "Il numero era iscritto già prima, ma senza dire da chi. I confronti di allora potrebbero riguardare un’altra persona: non li mostriamo.")
    String beforeTakenUp();

    @Message("Le risposte più vecchie di 24 mesi non le conserviamo.")
    String beforeKept();

    @Message("Di solito bastano pochi secondi.")
    String seconds();

    @Message("Cerca adesso")
    String ask();

    @Message("Stiamo ancora cercando")
    String looking();

    @Message("Di solito bastano pochi secondi. Puoi anche chiudere la pagina e tornare più tardi: la ricerca continua.")
    String lookingText();

    @Message(
            "Di solito bastano pochi secondi. Puoi anche chiudere la pagina e tornare più tardi con il codice: la ricerca continua.")
    String lookingByCode();

    @Message("Guarda se è pronta la risposta")
    String lookAgain();

    @Message("Abbiamo guardato i confronti fatti da {from} fino a {until}.")
    String period(String from, String until);

    @Message("Fino a {until} nessuno ha chiesto del tuo numero.")
    String none(String until);

    @Message("Nei confronti che si leggono ancora, fino a {until}, il tuo numero non c’era.")
    String noneRead(String until);

    @Message("Chi")
    String who();

    @Message("per conto di {name}")
    String behalf(String name);

    @Message("Quando")
    String when();

    @Message("Perché")
    String why();

    @Message("Che cosa gli abbiamo risposto")
    String told();

    @Message("Voleva telefonare")
    String calls();

    @Message("Voleva scrivere")
    String post();

    @Message("Voleva telefonare per una campagna")
    String callCampaign();

    @Message("Voleva scrivere per una campagna")
    String postCampaign();

    @Message("Aggiornava le sue liste")
    String update();

    @Message("Voleva dare la lista a un’altra azienda")
    String transfer();

    @Message("Voleva dare la lista a {name}")
    String transferTo(String name);

    @Message("Che non può chiamarti.")
    String opposedCalls();

    @Message("Che non può scriverti.")
    String opposedPost();

    @Message("Che può chiamarti, perché gliel’hai permesso tu, e fino a quando.")
    String exemptedCalls();

    @Message("Che può scriverti, perché gliel’hai permesso tu, e fino a quando.")
    String exemptedPost();

    @Message("Che il numero non era nel registro per le telefonate.")
    String callable();

    @Message("Che il numero non era nel registro per la posta.")
    String writable();

    @Message("Ce ne sono altri, più vecchi: ne mostriamo solo {most}.")
    String more(String most);

    @Message("Di {n} confronti la risposta non si legge più: il tuo numero poteva esserci.")
    String unread(String n);

    @Message("Di un confronto la risposta non si legge più: il tuo numero poteva esserci.")
    String unreadOne();

    @Message("Cerca di nuovo")
    String again();

    @Message("Da {when} puoi cercare di nuovo.")
    String againFrom(String when);

    @Message("La risposta resta qui per 30 giorni, poi la cancelliamo.")
    String kept();
}
