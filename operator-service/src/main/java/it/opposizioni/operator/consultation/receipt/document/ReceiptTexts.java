package it.opposizioni.operator.consultation.receipt.document;

import it.opposizioni.kit.text.Text;
import java.util.Locale;

/** The words of the printed receipt. */
enum ReceiptTexts {
    REGISTER("Registro delle opposizioni", "Opposition register"),
    TITLE("Ricevuta di consultazione", "Receipt of a consultation"),
    INTRO(
            "Una lista di numeri è stata confrontata con il registro delle opposizioni. Questa pagina dice di chi era la"
                    + " lista, quando e con quale stato del registro è stata confrontata.",
            "A list of numbers was compared with the opposition register. This page says whose list it was, when and"
                    + " with which state of the register it was compared."),
    FACTS("I fatti", "The facts"),
    OPERATOR("Operatore", "Operator"),
    PRINCIPAL("Per conto di", "On behalf of"),
    PURPOSE("Scopo", "Purpose"),
    RECIPIENT("Destinatario dei numeri", "Recipient of the numbers"),
    SEALED("Conclusa il", "Concluded on"),
    VALID("Ultimo giorno di validità", "Last day of validity"),
    REGISTER_STATE("Stato del registro", "State of the register"),
    LAST_EVENT("Ultimo evento compreso", "Last event included"),
    EVENT_NUMBER("n. %s", "no. %s"),
    CONSULTATION("Consultazione", "Consultation"),
    COUNTS("I numeri", "The numbers"),
    RECEIVED("Righe ricevute", "Lines received"),
    CALLABLE("Utilizzabili", "Usable"),
    OPPOSED("Iscritti al registro", "In the register"),
    EXEMPTED("Iscritti, con deroga per chi consulta", "In the register, exempt for who consulted"),
    INVALID("Non validi", "Invalid"),
    DUPLICATES("Ripetuti nella lista", "Repeated in the list"),
    FILES("I file, con la loro impronta SHA-256", "The files, with their SHA-256 digest"),
    FILE("File", "File"),
    BYTES("Byte", "Bytes"),
    DIGEST("Impronta", "Digest"),
    INPUT_FILE("Lista inviata", "List as sent"),
    CALLABLE_FILE("Utilizzabili", "Usable"),
    OPPOSED_FILE("Iscritti", "In the register"),
    EXEMPTED_FILE("Con deroga", "Exempt"),
    INVALID_FILE("Non validi", "Invalid"),
    CHECK("Come verificarla", "How to check it"),
    CODE("Codice", "Code"),
    CHECK_ONLINE(
            "Inquadra il codice QR, oppure apri l'indirizzo qui sotto. La pagina dice se la ricevuta è autentica, ed è"
                    + " aperta a tutti.",
            "Scan the QR code, or open the address below. The page says whether the receipt is genuine, and is open to"
                    + " everybody."),
    CHECK_OFFLINE(
            "Senza rete: il file .jwt della ricevuta è firmato (EdDSA, Ed25519) e si controlla con il programma"
                    + " verifica-ricevuta, che il portale regala.",
            "Without a network: the receipt's .jwt file is signed (EdDSA, Ed25519) and is checked with the program"
                    + " verifica-ricevuta, which the portal gives away."),
    QR_ALT("Codice QR con l'indirizzo della verifica: %s", "QR code with the address of the verification: %s"),
    VERSION_AS_OF("versione %s, aggiornata al %s", "version %s, as of %s"),
    CAMPAIGN("Campagna", "Campaign"),
    MONTHLY_UPDATE("Aggiornamento mensile", "Monthly update"),
    THIRD_PARTY_TRANSFER("Cessione dei numeri a terzi", "Transfer of the numbers to a third party"),
    TELEPHONE("telefono", "telephone"),
    POST("posta", "post");

    private final Text text;

    ReceiptTexts(String it, String en) {
        this.text = Text.of(it, en);
    }

    String in(Locale locale) {
        return text.in(locale);
    }
}
