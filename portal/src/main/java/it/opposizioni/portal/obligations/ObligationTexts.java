package it.opposizioni.portal.obligations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the calendar of an operator's duties. */
@MessageBundle("obligations")
public interface ObligationTexts {

    @Message("Scadenzario")
    String title();

    @Message(
            "Il registro si consulta ogni mese e prima di ogni campagna. Una consultazione vale {days} giorni ({postalDays} per la posta): chi chiama tutto il mese ne fa due.")
    String lead(int days, int postalDays);

    @Message("Mese prima")
    String previous();

    @Message("Mese dopo")
    String next();

    @Message("Oggi")
    String today();

    @Message("Obblighi di {month}")
    String grid(String month);

    @Message("Obblighi del mese")
    String listTitle();

    @Message("In questo mese non c’è nessun obbligo.")
    String noneInMonth();

    @Message("Aggiornamento mensile")
    String MONTHLY_UPDATE();

    @Message("Fine di una consultazione")
    String VALIDITY_END();

    @Message("Campagna senza consultazione")
    String CAMPAIGN_AT_RISK();

    @Message("Mensile")
    String briefMonthly();

    @Message("Fine")
    String briefEnd();

    @Message("Rischio")
    String briefRisk();

    @Message("per {name}")
    String forPrincipal(String name);

    @Message("Da fare")
    String DUE();

    @Message("In tempo")
    String DONE();

    @Message("In ritardo")
    String LATE();

    @Message("Mancato")
    String MISSED();

    @Message("In corso")
    String RUNNING();

    @Message("Finita")
    String OVER();

    @Message("Le chiamate di oggi")
    String coverageTitle();

    @Message("La tua consultazione più recente vale fino a {date}.")
    String coveredUntil(String date);

    @Message("Per chiamare dopo ne serve un’altra, anche se l’aggiornamento di questo mese è fatto.")
    String coveredThen();

    @Message("Oggi nessuna tua consultazione vale: prima di chiamare consulta il registro.")
    String notCovered();

    @Message("Entro {date}")
    String by(String date);

    @Message("Vale fino a {date}")
    String endsOn(String date);

    @Message("Fai una consultazione")
    String consult();

    @Message("Vedi la consultazione")
    String seeConsultation();

    @Message("Vedi le campagne")
    String seeCampaign();

    @Message("Nel tuo calendario")
    String feedTitle();

    @Message(
            "Con questo indirizzo il tuo programma di calendario mostra le scadenze e si aggiorna da solo. È segreto: chi lo conosce vede le scadenze.")
    String feedText();

    @Message("Indirizzo del calendario (.ics)")
    String feedAddress();

    @Message("Scarica il calendario")
    String feedOpen();

    @Message("Cambia l’indirizzo")
    String feedRotate();

    @Message("Il vecchio indirizzo smette subito di funzionare.")
    String feedRotateText();

    @Message("L’indirizzo è cambiato: mettilo nel tuo programma di calendario.")
    String feedRotated();

    @Message("Ti scriviamo 5 giorni prima, il giorno prima e il giorno stesso.")
    String reminders();

    @Message("Crea l’indirizzo")
    String feedMake();

    @Message("Non c’è ancora un indirizzo.")
    String feedNone();
}
