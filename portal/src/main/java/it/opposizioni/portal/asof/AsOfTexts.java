package it.opposizioni.portal.asof;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what was true of a number on a day in the past. */
@MessageBundle("asof")
public interface AsOfTexts {

    @Message("Com’era in un giorno passato")
    String title();

    @Message(
            "Era iscritto quando qualcuno ha chiamato? Scrivi il giorno e l’ora: rispondiamo con ciò che sa il registro.")
    String lead();

    @Message("La risposta riguarda solo la tua iscrizione, e non quelle che altri hanno fatto prima o dopo.")
    String ownAlone();

    @Message("Controlla un giorno passato")
    String link();

    @Message("Per esempio 24/11/2026")
    String dateHint();

    @Message("Per esempio 18:30")
    String timeHint();

    @Message("Scrivi il giorno.")
    String dateMissing();

    @Message("Scrivi l’ora, anche approssimata.")
    String timeMissing();

    @Message("Che cosa è arrivato")
    String medium();

    @Message("Una telefonata")
    String call();

    @Message("Una lettera")
    String letter();

    @Message("Chi ha contattato il numero")
    String company();

    @Message("Un’azienda senza permesso")
    String anyCompany();

    @Message("Azienda non più in elenco")
    String unnamed();

    @Message("In base a ciò che si sapeva il giorno (facoltativo)")
    String known();

    @Message("Le compagnie telefoniche comunicano in ritardo. Senza una data vale tutto ciò che si sa oggi.")
    String knownHint();

    @Message("Controlla")
    String submit();

    @Message("Sì: {when} il numero era nel registro, e non si poteva chiamare.")
    String opposedToCalls(String when);

    @Message("Sì: {when} il numero era nel registro, e non si poteva scrivere.")
    String opposedToPost(String when);

    @Message("Sì: {when} il numero era nel registro.")
    String opposed(String when);

    @Message("No: {when} il numero non era nel registro.")
    String notOpposed(String when);

    @Message("Il numero era nel registro, ma {when} {company} aveva il permesso.")
    String exempted(String when, String company);

    @Message("Da meno di {days} giorni pieni: chi aveva confrontato la sua lista prima poteva ancora usarla.")
    String inActivation(int days);

    @Message("Perché")
    String right();

    @Message("Chi ha il numero lo ha chiesto")
    String explicit();

    @Message("La compagnia telefonica ha comunicato che la linea non è negli elenchi")
    String telcoDefault();

    @Message("Era in un registro precedente")
    String carriedOver();

    @Message("Era nel registro: il dato, perso, è stato ripreso da una copia")
    String recovered();

    @Message("Chi ha il numero ha dato il permesso a questa azienda")
    String exemption();

    @Message("Norma")
    String citation();

    @Message("Consensi")
    String consents();

    @Message("Contavano solo quelli dati dopo {when}.")
    String consentsSince(String when);

    @Message("Contavano tutti: l’iscrizione non ne aveva annullato nessuno.")
    String allConsents();

    @Message("Secondo ciò che si sapeva")
    String knownAt();

    @Message("Questa domanda è annotata: chi ha iscritto il numero, se ha un account, la vede fra i suoi dati.")
    String noted();

    @Message("Torna al numero")
    String back();
}
