package it.opposizioni.portal.membership;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of an operator's first page and of what the register knows of it. */
@MessageBundle("company")
public interface CompanyTexts {

    @Message("Domanda da finire")
    String stateDraft();

    @Message("Domanda in esame")
    String stateApplied();

    @Message("Domanda rimandata")
    String stateReturned();

    @Message("Attivo")
    String stateActive();

    @Message("Sospeso")
    String stateSuspended();

    @Message("Decaduto")
    String stateLapsed();

    @Message("Revocato")
    String stateRevoked();

    @Message("da {date}")
    String since(String date);

    @Message("Iscrivi un altro operatore")
    String another();

    @Message("Operatore da iscrivere")
    String unnamed();

    @Message("Ora agisci per {name}")
    String switched(String name);

    @Message("Hai accettato l’invito. Ora agisci per {name}")
    String joined(String name);

    @Message("Hai scelto per chi agire. Il cambio arriva entro pochi minuti.")
    String switchedSoon();

    @Message("Hai accettato l’invito. Entro pochi minuti potrai agire per il nuovo operatore.")
    String joinedSoon();

    @Message("Motivo: {reason}")
    String reason(String reason);

    @Message("Il tuo operatore non è ancora iscritto")
    String unknownTitle();

    @Message(
            "Per consultare il registro serve una domanda. Sono sei parti brevi: puoi fermarti e riprendere quando vuoi.")
    String unknownText();

    @Message("Comincia la domanda")
    String begin();

    @Message("La domanda non è ancora partita")
    String draftTitle();

    @Message("Completa le parti che mancano e inviala.")
    String draftText();

    @Message("Continua la domanda")
    String continueApplication();

    @Message("La domanda è in esame")
    String appliedTitle();

    @Message("Il gestore risponde entro {date}. Intanto puoi leggere, ma non consultare il registro.")
    String appliedText(String date);

    @Message("Il gestore risponde entro {days} giorni. Intanto puoi leggere, ma non consultare il registro.")
    String appliedTextPlain(int days);

    @Message("Vedi la domanda")
    String seeApplication();

    @Message("Il gestore ha rimandato la domanda")
    String returnedTitle();

    @Message("Correggi le parti indicate e inviala di nuovo.")
    String returnedText();

    @Message("Correggi la domanda")
    String correctApplication();

    @Message("L’operatore è sospeso")
    String suspendedTitle();

    @Message("Finché dura, non puoi consultare il registro né fare campagne.")
    String suspendedText();

    @Message("L’iscrizione è decaduta")
    String lapsedTitle();

    @Message("Decade dopo 12 mesi senza consultazioni. Per ricominciare, manda di nuovo la domanda.")
    String lapsedText();

    @Message("Manda di nuovo la domanda")
    String applyAgain();

    @Message("L’iscrizione è revocata")
    String revokedTitle();

    @Message("Non puoi più consultare il registro. Scrivici se pensi che sia un errore.")
    String revokedText();

    @Message("Un obbligo è scaduto")
    String overdueTitle();

    @Message("L’aggiornamento mensile era da fare entro {date}.")
    String overdueMonthly(String date);

    @Message("Fai adesso una consultazione")
    String overdueAction();

    @Message("Vedi lo scadenzario")
    String seeCalendar();

    @Message("Prossimo aggiornamento mensile")
    String nextDuty();

    @Message("scade oggi")
    String nextDutyToday();

    @Message("domani")
    String nextDutyTomorrow();

    @Message("fra {n} giorni")
    String nextDutyDays(long n);

    @Message("Entro {date}.")
    String nextDutyBy(String date);

    @Message("Nessuno in vista")
    String noDuty();

    @Message("Aggiornamenti in tempo")
    String keptUpdates();

    @Message("{done} su {all}")
    String keptOf(long done, int all);

    @Message("negli ultimi 6 mesi")
    String keptPeriod();

    @Message("Liste valide")
    String validLists();

    @Message("Liste in scadenza")
    String expiringLists();

    @Message("Confronti in corso")
    String runningJobs();

    @Message("Campagne a rischio")
    String campaignsAtRisk();

    @Message("Da guardare adesso")
    String attention();

    @Message("La lista confrontata {when} vale fino a {until}.")
    String expiringList(String when, String until);

    @Message("Confronto cominciato {when}: {#if lines == '1'}1 riga{#else}{lines} righe{/if} finora.")
    String runningJob(String when, String lines);

    @Message("La campagna «{name}» è aperta senza una consultazione che duri.")
    String riskyCampaign(String name);

    @Message("{#if n == 1}C’è un altro confronto{#else}Ci sono altri {n} confronti{/if} in corso.")
    String moreRunning(long n);

    @Message(
            "{#if n == 1}C’è un’altra campagna aperta{#else}Ci sono altre {n} campagne aperte{/if} senza una consultazione che duri.")
    String moreAtRisk(long n);

    @Message("{#if n == 1}C’è un’altra lista che sta{#else}Ci sono altre {n} liste che stanno{/if} per scadere.")
    String moreExpiring(long n);

    @Message("Vedi le liste")
    String seeLists();

    @Message("Vedi le campagne")
    String seeCampaigns();

    @Message("Confronta di nuovo la lista")
    String consultAgain();

    @Message("Segui il confronto")
    String seeJob();

    @Message("Dati dell’operatore")
    String profileTitle();

    @Message("Responsabile")
    String roleOwner();

    @Message("Conformità")
    String roleCompliance();

    @Message("Caricamento liste")
    String roleUploader();

    @Message("Sviluppo")
    String roleDeveloper();

    @Message("Sola lettura")
    String roleViewer();

    @Message("Il tuo ruolo: {role}")
    String youAre(String role);

    @Message("Serve il ruolo «{role}». Chiedilo a un responsabile del tuo operatore.")
    String cannot(String role);

    @Message("Tutto, anche le persone e la domanda")
    String ownerHint();

    @Message("Consultazioni, campagne, numeri e mandati")
    String complianceHint();

    @Message("Consultazioni, controlli e campagne")
    String uploaderHint();

    @Message("I programmi che usano l’interfaccia")
    String developerHint();

    @Message("Legge e non cambia niente")
    String viewerHint();
}
