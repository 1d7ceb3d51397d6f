package it.opposizioni.portal.numberlookup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the registrar's answer about one number, where those of its holder's pages do not fit. */
@MessageBundle("numberlookup")
public interface NumberLookupTexts {

    @Message("Cerca un numero")
    String title();

    @Message(
            "Per rispondere a chi chiede se il suo numero è iscritto, da quando, e quali aziende possono contattarlo. Prima controlla chi chiede.")
    String lead();

    @Message("Numero da cercare")
    String number();

    @Message("Per esempio 333 123 4567")
    String numberHint();

    @Message("Se il numero è iscritto, la ricerca viene annotata: chi l’ha iscritto la vede fra i suoi dati.")
    String willBeNoted();

    @Message("Cerca")
    String search();

    @Message("Il registro ora non risponde: riprova fra poco.")
    String noAnswer();

    @Message("Questo numero non è nel registro.")
    String notRegistered();

    @Message("Non iscritto")
    String notOpposed();

    @Message("Iscritto {from}. Come è stato chiesto, la protezione finisce {due}.")
    String leaving(String from, String due);

    @Message("Come è entrato nel registro")
    String origin();

    @Message("Consensi")
    String consents();

    @Message("Aziende che possono contattare questa linea")
    String companies();

    @Message("Nessuna: sono tutte escluse.")
    String noCompany();

    @Message("Da {from}, senza fine.")
    String permitted(String from);

    @Message("Da {from} a {until}, giorno compreso.")
    String permittedUntil(String from, String until);

    @Message("Iscrizioni finite")
    String past();

    @Message("Iscritto {from}. L’iscrizione è finita {ended}.")
    String over(String from, String ended);

    @Message("Questa ricerca è annotata: chi ha iscritto il numero la vede fra i suoi dati.")
    String noted();

    @Message("Cerca un altro numero")
    String another();
}
