package it.opposizioni.portal.cases.version;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about the versions of a proposed decision. */
@MessageBundle("proposals")
public interface ProposalTexts {

    @Message("Versioni della proposta")
    String title();

    @Message(
            "Che cosa è cambiato da una proposta all’altra, anche nella scheda di quantificazione. La più recente viene prima.")
    String lead();

    @Message("Nessuno ha ancora proposto una decisione.")
    String none();

    @Message("Proposta {number}")
    String version(String number);

    @Message("Proposta da {name}, {at}")
    String proposedBy(String name, String at);

    @Message("Approvata da {name}, {at}")
    String approved(String name, String at);

    @Message("Restituita da {name}, {at}")
    String returned(String name, String at);

    @Message("Aspetta una risposta.")
    String waits();

    @Message("È la prima proposta.")
    String first();

    @Message("Non è cambiato niente.")
    String same();

    @Message("Campo")
    String field();

    @Message("Che cosa è cambiato")
    String change();

    @Message("Tolto:")
    String gone();

    @Message("Aggiunto:")
    String came();

    @Message("Cambiamenti nella proposta {number}")
    String changes(String number);

    @Message("Torna alla decisione")
    String toDecision();
}
