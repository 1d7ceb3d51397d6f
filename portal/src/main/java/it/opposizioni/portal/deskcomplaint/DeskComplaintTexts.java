package it.opposizioni.portal.deskcomplaint;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of complaints that came to the desk. */
@MessageBundle("deskcomplaint")
public interface DeskComplaintTexts {

    @Message("Segnalazioni allo sportello")
    String title();

    @Message("Per chi telefona o scrive e non usa il sito. Valgono le stesse regole di ogni segnalazione.")
    String lead();

    @Message("Registra una segnalazione")
    String newComplaint();

    @Message("Scrivi quello che la persona racconta. Alla fine leggile il codice.")
    String newLead();

    @Message("A che punto è una segnalazione")
    String progress();

    @Message("Codice della segnalazione")
    String code();

    @Message("Per esempio SEG-2026-7K3M-Q9X4")
    String codeHint();

    @Message("Cerca")
    String search();

    @Message("Nessuna segnalazione dello sportello ha questo codice: fattelo ripetere.")
    String codeUnknown();

    @Message("Le chiamate")
    String calls();

    @Message("Come è arrivata e chi segnala")
    String person();

    @Message("Come sai che la linea è di questa persona?")
    String ground();

    @Message("Scegli come lo sai.")
    String groundMissing();

    @Message("Ha risposto da quella linea")
    String groundAnswered();

    @Message("Un contratto o una bolletta a suo nome")
    String groundContract();

    @Message("Nome e cognome")
    String name();

    @Message("Scrivi nome e cognome.")
    String nameMissing();

    @Message("Qui mandiamo il codice e ogni novità")
    String emailHint();

    @Message("Registra la segnalazione")
    String file();

    @Message("Segnalazione registrata: leggi il codice alla persona.")
    String saidFiled();

    @Message("Chi segnala")
    String reporter();

    @Message("Scriviamo a questo indirizzo a ogni novità.")
    String written();

    @Message("Non ha dato un indirizzo: potrà chiamare e dire il codice, oppure accedere con SPID o CIE.")
    String notWritten();
}
