package it.opposizioni.portal.team;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the programs that consult for an operator, and of their keys. */
@MessageBundle("machines")
public interface MachineTexts {

    @Message("Programmi")
    String title();

    @Message(
            "Un programma consulta il registro senza una persona. Si presenta con una chiave che solo lui ha: noi conosciamo la parte pubblica.")
    String lead();

    @Message("Non ci sono ancora programmi.")
    String none();

    @Message("Programmi e chiavi")
    String caption();

    @Message("Aggiungi un programma")
    String newMachine();

    @Message("Nome del programma")
    String name();

    @Message("Un nome che riconosci, per esempio «CRM vendite»")
    String nameHint();

    @Message("Scrivi il nome del programma.")
    String nameMissing();

    @Message("Chiave pubblica")
    String publicKey();

    @Message("In formato PEM o JWK: EC P-256, Ed25519 o RSA di almeno 2048 bit. Non mandarci mai la chiave privata.")
    String publicKeyHint();

    @Message("Incolla la chiave pubblica.")
    String publicKeyMissing();

    @Message("Questa è una chiave privata. Incolla solo quella pubblica, e cambia questa: non è più segreta.")
    String publicKeyPrivate();

    @Message("Come si fa una chiave")
    String howTitle();

    @Message("Crea il programma")
    String createMachine();

    @Message("Identificativo (client_id)")
    String clientId();

    @Message("Chiavi")
    String keys();

    @Message("Chiave")
    String kid();

    @Message("Vale da")
    String keySince();

    @Message("In uso")
    String keyNow();

    @Message("Elimina questa chiave")
    String keyRemove();

    @Message("La chiave è eliminata.")
    String keyRemoved();

    @Message("Cambia la chiave")
    String rotateTitle();

    @Message(
            "Aggiungi la chiave nuova: la vecchia vale accanto ad essa finché non la elimini. Così il programma non si ferma mai.")
    String rotateText();

    @Message("Aggiungi la chiave")
    String rotate();

    @Message("La chiave nuova è attiva; la vecchia vale ancora.")
    String rotated();

    @Message("Primi passi")
    String quickTitle();

    @Message(
            "Il programma firma una dichiarazione con la sua chiave privata, la scambia con un gettone (token) e con quello chiama il servizio.")
    String quickText();

    @Message("1. La dichiarazione firmata (JWT)")
    String quick1();

    @Message("2. Il gettone")
    String quick2();

    @Message("3. La prima consultazione")
    String quick3();

    @Message("Indirizzo dei gettoni")
    String tokenEndpoint();

    @Message("Destinatario della dichiarazione (aud)")
    String audience();

    @Message("Elimina il programma")
    String deleteTitle();

    @Message("Da subito «{name}» non può più consultare il registro.")
    String deleteText(String name);

    @Message("Elimina {name}")
    String delete(String name);

    @Message("Il programma è eliminato.")
    String deleted();

    @Message("Torna ai programmi")
    String back();
}
