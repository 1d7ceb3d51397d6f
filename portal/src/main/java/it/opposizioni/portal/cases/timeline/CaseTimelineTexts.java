package it.opposizioni.portal.cases.timeline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of all that is known about the complaints of a case, together. */
@MessageBundle("casetimeline")
public interface CaseTimelineTexts {

    @Message("Linea del tempo")
    String part();

    @Message("Tutti i fatti in ordine di tempo")
    String title();

    @Message("Dal più vecchio al più recente: le segnalazioni con le loro prove, e il lavoro sul fascicolo.")
    String lead();

    @Message("Qui ci sono i fatti delle {shown} segnalazioni più recenti, su {all}.")
    String newest(String shown, String all);

    @Message("Riguarda {count} segnalazioni, per esempio")
    String aboutMany(String count);

    @Message("L’atto della decisione")
    String act();

    @Message("Che cosa dicono le prove")
    String answers();

    @Message("Domanda")
    String question();

    @Message("Sì")
    String yes();

    @Message("No, per nessuna chiamata")
    String no();

    @Message("Non si sa")
    String open();

    @Message("Contano le {counted} segnalazioni più recenti, su {all}.")
    String counted(String counted, String all);

    @Message("Qui ci sono le {shown} segnalazioni più recenti con questa risposta, su {all}.")
    String newestAnswered(String shown, String all);

    @Message("Nessuna segnalazione con questa risposta.")
    String noneAnswered();

    @Message("Le risposte di tutto il fascicolo")
    String toAnswers();

    @Message(
            "Contiene le segnalazioni, le prove, gli allegati e l’impronta SHA-256 di ogni file. Chi ha segnalato vede che l’autorità ha guardato.")
    String downloadHint();

    @Message("Confronta le segnalazioni con le consultazioni di questo operatore")
    String toOperator();

    @Message("I tabulati di questo operatore, controllati nelle ispezioni")
    String toCallLogs();
}
