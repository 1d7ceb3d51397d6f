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
            "Qui vedi chi aveva il tuo numero nella sua lista, e che cosa gli abbiamo risposto. Di te non sa altro da noi.")
    String leadAnswer();

    @Message("Guardiamo gli ultimi 24 mesi, da quando il numero è tuo. Di solito bastano pochi secondi.")
    String before();

    @Message("Cerca adesso")
    String ask();

    @Message("Stiamo ancora cercando")
    String looking();

    @Message("Di solito bastano pochi secondi. Puoi anche chiudere la pagina e tornare più tardi: la ricerca continua.")
    String lookingText();

    @Message("Guarda se è pronta la risposta")
    String lookAgain();

    @Message("Confronti fatti da {from} a {until}.")
    String period(String from, String until);

    @Message("In questo periodo nessuno ha chiesto del tuo numero.")
    String none();

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

    @Message("per una campagna")
    String campaign();

    @Message("per aggiornare le sue liste")
    String update();

    @Message("per dare la lista a un’altra azienda")
    String transfer();

    @Message("Che non può chiamarti.")
    String opposedCalls();

    @Message("Che non può scriverti.")
    String opposedPost();

    @Message("Che può chiamarti, perché gliel’hai permesso tu.")
    String exemptedCalls();

    @Message("Che può scriverti, perché gliel’hai permesso tu.")
    String exemptedPost();

    @Message("Che il numero non era nel registro per le telefonate.")
    String callable();

    @Message("Che il numero non era nel registro per la posta.")
    String writable();

    @Message("Ce ne sono altri, più vecchi: ne mostriamo solo {most}.")
    String more(String most);

    @Message("Di {n} confronti la risposta non si legge più: il tuo numero poteva esserci.")
    String unread(String n);

    @Message("Cerca di nuovo")
    String again();

    @Message("Da {when} puoi cercare di nuovo.")
    String againFrom(String when);

    @Message("La risposta resta qui per 30 giorni, poi la cancelliamo.")
    String kept();
}
