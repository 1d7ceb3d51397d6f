package it.opposizioni.portal.citizen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the personal area's first page. */
@MessageBundle("citizen")
public interface CitizenTexts {

    @Message("Area personale")
    String title();

    @Message("Ciao {name}, qui trovi i tuoi numeri, le richieste e le segnalazioni.")
    String hello(String name);

    @Message("I tuoi numeri")
    String numbers();

    @Message("Non hai ancora iscritto numeri.")
    String noNumbers();

    @Message("Iscrivi un numero")
    String addOne();

    @Message("Iscrivi altri numeri")
    String addMore();

    @Message("Richieste da finire")
    String drafts();

    @Message("Iscrizione di {numbers}, salvata {when}.")
    String draftOf(String numbers, String when);

    @Message("Riprendi")
    String resume();

    @Message("Elimina la bozza")
    String discard();

    @Message("Segnalazioni")
    String complaints();

    @Message("Non hai fatto segnalazioni.")
    String noComplaints();

    @Message("Segnala una chiamata")
    String newComplaint();

    @Message("Ultimi messaggi")
    String lastMessages();

    @Message("Vedi tutti i messaggi")
    String allMessages();

    @Message("Scegli in che lingua e dove ti scriviamo")
    String profile();

    @Message("Nessun messaggio.")
    String noMessages();

    @Message("Qui trovi i numeri di {name}.")
    String numbersOf(String name);

    @Message("Numeri di {name}")
    String numbersOfTitle(String name);

    @Message("Non ci sono ancora numeri iscritti.")
    String noNumbersYet();

    @Message("Qui vedi i {count} numeri più recenti.")
    String newestShown(int count);

    @Message("Mostra tutti i numeri")
    String showAllNumbers();

    @Message("Tutti i numeri")
    String allNumbers();

    @Message("Tutti i numeri di {name}")
    String allNumbersOf(String name);

    @Message("Gli ultimi iscritti sono in cima. Ci sono anche i numeri tolti dal registro.")
    String allNumbersOrder();

    @Message("Cerca un numero")
    String findNumber();

    @Message("Cerca")
    String find();

    @Message("Questo numero non è nell’elenco.")
    String numberNotFound();
}
