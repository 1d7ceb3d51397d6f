package it.opposizioni.portal.mydata;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for what a person gives in a request or a form: its fields and its codes. */
@MessageBundle("typeddraft")
public interface TypedDraftTexts {

    @Message("Numero")
    String fieldNumber();

    @Message("Numeri")
    String fieldNumbers();

    @Message("Numeri da iscrivere")
    String fieldLines();

    @Message("Mezzi")
    String fieldMedia();

    @Message("Mezzo")
    String fieldMedium();

    @Message("Che cosa vuoi togliere")
    String fieldWhat();

    @Message("Numero chiamato")
    String fieldCalledNumber();

    @Message("Telefonate")
    String fieldCalls();

    @Message("Numero che ha chiamato")
    String fieldCallerNumber();

    @Message("Chi chiamava ha nascosto il numero")
    String fieldWithheld();

    @Message("Non conosci il numero")
    String fieldUnknown();

    @Message("Giorno")
    String fieldDate();

    @Message("Ora")
    String fieldTime();

    @Message("Quale delle due ore uguali")
    String fieldSeason();

    @Message("Azienda")
    String fieldCompany();

    @Message("Che cosa volevano vendere")
    String fieldProduct();

    @Message("Avevi dato il consenso")
    String fieldConsent();

    @Message("Avevi chiesto di non essere più chiamato")
    String fieldAsked();

    @Message("Motivo")
    String fieldReason();

    @Message("A che cosa serve")
    String fieldPurpose();

    @Message("Domanda")
    String fieldQuestion();

    @Message("Protocollo")
    String fieldProtocol();

    @Message("Scritto negli altri campi")
    String fieldOther();

    @Message("tutto")
    String valueAll();

    @Message("telefonate")
    String valueTelephone();

    @Message("posta")
    String valuePost();

    @Message("la prima (ora legale)")
    String valueSummer();

    @Message("la seconda (ora solare)")
    String valueWinter();

    @Message("sì")
    String valueYes();

    @Message("non lo sai")
    String valueNotKnown();

    @Message("fascicoli scelti da un elenco")
    String valueChosenCases();

    @Message("ricerca di un numero")
    String valueNumberLookup();

    @Message("numero guardato dall’autorità")
    String valueNumberLook();

    @Message("elenco di numeri allo sportello")
    String valueDeskList();

    @Message("bozza di una decisione")
    String valueCaseProposal();

    @Message("segnalazione iniziata allo sportello")
    String valueDeskComplaint();
}
