package it.opposizioni.portal.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the home page. */
@MessageBundle("home")
public interface HomeTexts {

    @Message("Di’ no alle chiamate pubblicitarie")
    String title();

    @Message("La sessione è chiusa. Su un computer condiviso chiudi anche il browser.")
    String signedOut();

    @Message("Iscrivi i tuoi numeri: è gratis e non scade mai. Gli operatori devono toglierli dalle loro liste.")
    String lead();

    @Message("Iscrivi i tuoi numeri")
    String start();

    @Message("Ti ha chiamato un numero che non conosci?")
    String askTitle();

    @Message("Per esempio 06 0000 0000 oppure +39 320 000 0000")
    String askHint();

    @Message("Cerca chi è")
    String askButton();

    @Message("Che cosa puoi fare qui")
    String doors();

    @Message("Cittadini")
    String citizens();

    @Message("Iscrivi fino a cinque numeri alla volta, vedi da quando sei protetto, segnala chi ti chiama lo stesso.")
    String citizensText();

    @Message("Entra nell’area personale")
    String citizensLink();

    @Message("Come iscrivere i numeri")
    String registerLink();

    @Message("Come segnalare una chiamata")
    String reportLink();

    @Message("Operatori")
    String operators();

    @Message("Confronta la tua lista con il registro prima di ogni campagna. Il risultato vale {days} giorni.")
    String operatorsText(int days);

    @Message("Entra nell’area operatori")
    String operatorsLink();

    @Message("Come consultare il registro")
    String consultLink();

    @Message("Autorità")
    String authority();

    @Message("Leggi le segnalazioni con le prove raccolte: iscrizione, chiamante, consultazioni.")
    String authorityText();

    @Message("Entra nell’area autorità")
    String authorityLink();

    @Message("Come funziona")
    String how();

    @Message("Ti iscrivi. Da quel momento il tuo numero è tolto da ogni lista che un operatore confronta.")
    String how1();

    @Message(
            "Aspetti {days} giorni pieni. Dopo, anche le liste confrontate prima non valgono più: nessuno può chiamarti per pubblicità.")
    String how2(int days);

    @Message("Se ti chiamano lo stesso, ce lo segnali. Raccogliamo noi le prove e tu vedi a che punto siamo.")
    String how3();

    @Message("Il registro ha dei limiti, e te li diciamo:")
    String limitsIntro();

    @Message("Quanti numeri ci sono, e da dove:")
    String figuresIntro();

    @Message("Il registro oggi")
    String figures();

    @Message("Numeri iscritti")
    String numbersNow();

    @Message("Segnalazioni in dodici mesi")
    String complaintsOfYear();

    @Message("Liste confrontate in dodici mesi")
    String listsOfYear();

    @Message("Dato non disponibile in questo momento")
    String notKnown();

    @Message("Cifre di {when}.")
    String asOf(String when);

    @Message(
            "«Almeno» vuol dire che la cifra di una settimana o di un mese è nascosta, perché nessuno sia riconoscibile.")
    String atLeastNote();

    @Message("Avvisi sul servizio")
    String alerts();

    @Message("Leggi tutto")
    String alertMore();
}
