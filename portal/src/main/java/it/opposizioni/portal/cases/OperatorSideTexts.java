package it.opposizioni.portal.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a case's page about what the operator has said itself. */
@MessageBundle("operatorside")
public interface OperatorSideTexts {

    @Message("Che cosa dice l’operatore")
    String title();

    @Message("Domanda dell’autorità")
    String questionAsked();

    @Message("Risposta")
    String reply();

    @Message("Risposta di {name}")
    String replyOf(String name);

    @Message("{time}, in ritardo")
    String late(String time);

    @Message("La legge anche chi ha segnalato")
    String publicPart();

    @Message("Solo per l’autorità")
    String officialPart();

    @Message("Allegati, solo per l’autorità")
    String attachments();

    @Message("Proroga")
    String extension();

    @Message("l’operatore")
    String operator();

    @Message("l’autorità")
    String official();

    @Message("Chiesta una proroga – {name}")
    String asked(String name);

    @Message("Concessa la proroga fino a {day} – {name}")
    String granted(String day, String name);

    @Message("Rifiutata la proroga – {name}")
    String refused(String name);

    @Message("In attesa della tua decisione. L’ultimo giorno per rispondere è {day}.")
    String waits(String day);

    @Message("Non serve più decidere: l’operatore ha risposto, oppure è stato convocato.")
    String lapsed();

    @Message("Rispondi alla richiesta di proroga")
    String answer();

    @Message("La concedi?")
    String question();

    @Message("Sì, fino a un altro giorno")
    String grant();

    @Message("No")
    String refuse();

    @Message("Nuovo ultimo giorno")
    String until();

    @Message("Se la concedi. Se il giorno non è lavorativo, vale il primo giorno lavorativo dopo.")
    String untilHint();

    @Message("Motivo")
    String reason();

    @Message("Lo legge l’operatore. Serve se non la concedi.")
    String reasonHint();

    @Message("Invia la decisione")
    String send();
}
