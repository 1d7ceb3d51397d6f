package it.opposizioni.portal.operatorarea;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator area's first page and of its menu. */
@MessageBundle("operatorarea")
public interface OperatorAreaTexts {

    @Message("Pagine dell’area operatori")
    String nav();

    @Message("Panoramica")
    String navOverview();

    @Message("Consultazioni")
    String navConsultations();

    @Message("Campagne")
    String navCampaigns();

    @Message("Controllo rapido")
    String navCheck();

    @Message("Numeri")
    String navNumbers();

    @Message("Mandati")
    String navMandates();

    @Message("Scadenzario")
    String navCalendar();

    @Message("Rapporto")
    String navReport();

    @Message("Persone")
    String navTeam();

    @Message("Programmi")
    String navMachines();

    @Message("Messaggi")
    String navMessages();

    @Message("Area operatori")
    String title();

    @Message(
            "La legge chiede di consultare il registro ogni mese e prima di ogni campagna. Il risultato vale {days} giorni.")
    String law(int days);

    @Message("Liste valide nel tempo")
    String validity();

    @Message("Una barra per lista: la parte chiara è passata, quella piena resta. La prima lista scade {day}.")
    String validityText(String day);

    @Message("oggi")
    String today();

    @Message("Lista di {day}")
    String listOf(String day);

    @Message("Lista")
    String list();

    @Message("Confrontata")
    String compared();

    @Message("Vale fino a")
    String validUntil();

    @Message("Giorni che restano")
    String daysLeft();

    @Message("Le stesse date in una tabella")
    String sameAsTable();

    @Message("Qui ci sono le più recenti. Le altre liste valide sono {n}.")
    String otherLists(String n);
}
