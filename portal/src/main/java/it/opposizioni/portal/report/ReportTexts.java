package it.opposizioni.portal.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the report on what an operator did in a period. */
@MessageBundle("report")
public interface ReportTexts {

    @Message("Rapporto di conformità")
    String title();

    @Message(
            "Che cosa ha fatto il tuo operatore in un periodo: consultazioni, campagne con la loro prova, obblighi, numeri e mandati.")
    String lead();

    @Message("Mostra")
    String show();

    @Message("Scarica in PDF")
    String pdf();

    @Message("Il primo giorno non può venire dopo l’ultimo; il periodo dura al massimo 12 mesi.")
    String dates();

    @Message("Scrivi la data come 2026-11-30.")
    String dateWrong();

    @Message("Periodo: da {from} a {to}")
    String period(String from, String to);

    @Message("Fatto {when}")
    String made(String when);

    @Message("Consultazioni")
    String consultations();

    @Message("Nessuna consultazione nel periodo.")
    String noConsultations();

    @Message(
            "In questo periodo ci sono più di {shown} liste: qui vedi le {shown} più recenti. Per le altre scegli un periodo più breve.")
    String moreLists(String shown);

    @Message("Controlli rapidi nel periodo: {amount}. Li trovi uno per uno tra le consultazioni.")
    String checks(String amount);

    @Message("Controlli rapidi nel periodo: più di {amount}. Li trovi uno per uno tra le consultazioni.")
    String moreChecks(String amount);

    @Message("Sigillata")
    String sealed();

    @Message("Righe")
    String received();

    @Message("Chiamabili")
    String callable();

    @Message("Da non chiamare")
    String opposed();

    @Message("Valida fino a")
    String valid();

    @Message("Campagne aperte")
    String campaigns();

    @Message("Nessuna campagna aperta nel periodo.")
    String noCampaigns();

    @Message("Sono al massimo {shown}, le più recenti: se ne mancano, scegli un periodo più breve.")
    String moreCampaigns(String shown);

    @Message("Aperta")
    String opened();

    @Message("Prova")
    String proof();

    @Message("Nessuna consultazione in vita")
    String proofNone();

    @Message("Obblighi")
    String duties();

    @Message("Nessun obbligo nel periodo.")
    String noDuties();

    @Message("Obbligo")
    String duty();

    @Message("Scadenza")
    String due();

    @Message("Numeri dichiarati")
    String numbers();

    @Message("Nessun numero dichiarato.")
    String noNumbers();

    @Message("Mandati")
    String mandates();

    @Message("Nessun mandato.")
    String noMandates();

    @Message(
            "Il rapporto mostra quello che i servizi del registro sapevano quando è stato fatto. Ogni ricevuta si verifica dal sito con il suo codice.")
    String foot();

    @Message("{n} in tempo")
    String onTime(long n);

    @Message("{n} in ritardo")
    String late(long n);

    @Message("{#if n == 1}1 mancato{#else}{n} mancati{/if}")
    String missed(long n);
}
