package it.opposizioni.portal.apps;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of apps that act for the visitor. */
@MessageBundle("apps")
public interface AppsTexts {

    @Message("App che agiscono per te")
    String title();

    @Message(
            "Queste app non sono nostre: possono agire per te perché glielo hai permesso. Puoi togliere il permesso quando vuoi.")
    String lead();

    @Message("Nessuna app può agire per te.")
    String none();

    @Message("Che cosa può fare")
    String may();

    @Message("Vedere i tuoi numeri e la loro storia")
    String read();

    @Message("Cambiare i tuoi numeri: iscriverli, toglierli, scegliere chi può chiamarti")
    String write();

    @Message("Sapere come ti chiami")
    String profile();

    @Message("Conoscere il tuo indirizzo e-mail")
    String email();

    @Message("Agire anche quando non sei collegato")
    String offline();

    @Message("Permesso dato {day}")
    String since(String day);

    @Message("Togli il permesso")
    String revoke();

    @Message("Il permesso è tolto. L’app non può più agire per te, al più tardi fra cinque minuti.")
    String revoked();

    @Message("Che cosa succede dopo")
    String after();

    @Message("Quello che l’app ha già fatto resta: lo vedi nella storia dei tuoi numeri.")
    String afterText();

    @Message("Se cambi idea, l’app ti chiede di nuovo il permesso la prossima volta che la usi.")
    String afterAgain();
}
