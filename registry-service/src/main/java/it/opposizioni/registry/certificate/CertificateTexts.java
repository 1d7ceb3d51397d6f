package it.opposizioni.registry.certificate;

import it.opposizioni.kit.text.Text;
import java.util.Locale;

/** The words of the printed certificate. */
enum CertificateTexts {
    REGISTER("Registro delle opposizioni", "Opposition register"),
    TITLE("Certificato di iscrizione", "Certificate of registration"),
    INTRO(
            "Questa pagina attesta che cosa risulta nel registro per un numero, al momento del rilascio.",
            "This page certifies what the register says of a number at the time of issue."),
    FACTS("I fatti", "The facts"),
    NUMBER("Numero", "Number"),
    STATE("Stato", "State"),
    IN_FORCE("iscritto nel registro", "in the register"),
    ENDED("iscrizione finita", "registration ended"),
    ENDED_AT("Iscrizione finita il", "Registration ended on"),
    CALLS_SINCE("Telefonate: iscrizione", "Calls: registration"),
    CALLS_FULL("Telefonate: protezione piena", "Calls: full protection"),
    POST_SINCE("Posta: iscrizione", "Post: registration"),
    POST_FULL("Posta: protezione piena", "Post: full protection"),
    NOT_REACHED("non raggiunta", "not reached"),
    ONLY_IF_UNDONE("solo se la richiesta di togliere si annulla", "only if the request to take off is cancelled"),
    PLANNED_END("Chiesto di togliere", "Asked to take off"),
    ALL_ENDS("tutto: vale fino al %s", "everything: lasts until %s"),
    CALLS_END("le telefonate: vale fino al %s", "calls: lasts until %s"),
    POST_ENDS("la posta: vale fino al %s", "post: lasts until %s"),
    CONSENTS_BEFORE("Annullati i consensi dati prima di", "Consents cancelled if given before"),
    CONSENTS("Consensi annullati", "Consents cancelled"),
    NO_CONSENTS("nessuno", "none"),
    EXEMPTIONS("Aziende autorizzate", "Companies allowed to advertise"),
    EXEMPTIONS_THEN("%s, al momento del rilascio", "%s, at the time of issue"),
    NO_EXEMPTIONS("nessuna, al momento del rilascio", "none, at the time of issue"),
    WITHOUT_EFFECT("Permessi senza effetto", "Permissions without effect"),
    PROTOCOL("Protocollo", "Reference number"),
    ISSUED("Rilasciato il", "Issued on"),
    MEANING("Che cosa significa", "What it means"),
    MEANING_IN_FORCE(
            "Dall’iscrizione il numero è tolto da ogni lista confrontata con il registro. Dal giorno della protezione piena"
                    + " ogni contatto pubblicitario è una violazione. Restano permessi quelli delle aziende autorizzate, quelli"
                    + " con un consenso dato dopo, e quelli nei contratti in corso o finiti da non più di 30 giorni"
                    + " (L. 5/2018, art. 1, commi 4, 5 e 6).",
            "Since its registration the number has been left out of every list compared with the register. From the day of"
                    + " full protection every marketing contact is a violation. Still allowed are those of the companies"
                    + " allowed to advertise, those with a consent given later, and those within a contract in force or ended no"
                    + " more than 30 days ago (Law 5/2018, art. 1 (4) to (6))."),
    MEANING_WITHOUT_EFFECT(
            "I permessi senza effetto sono di aziende sospese o non più nell’elenco degli operatori. Non possono consultare il"
                    + " registro, e quindi nemmeno fare pubblicità (DPR 26/2022, art. 8, comma 2). Un permesso vale di nuovo"
                    + " se l’azienda torna a poter consultare il registro.",
            "The permissions without effect are those of companies that are suspended, or no longer in the list of operators."
                    + " They may not consult the register, and so may not advertise (Presidential Decree 26/2022, art. 8 (2))."
                    + " A permission counts again if its company may consult the register again."),
    MEANING_ENDED(
            "Le date qui sopra sono quelle che valevano fino alla fine dell’iscrizione. Da allora questa iscrizione non protegge"
                    + " più il numero.",
            "The dates above are those that held until the registration ended. Since then this registration no longer"
                    + " protects the number."),
    CHECK("Come verificarlo", "How to check it"),
    CODE("Codice", "Code"),
    CHECK_ONLINE(
            "Inquadra il codice QR, oppure apri l’indirizzo qui sotto. La pagina dice se il certificato è autentico e se"
                    + " da allora qualcosa è cambiato. È aperta a tutti e non mostra il numero intero.",
            "Scan the QR code, or open the address below. The page says whether the certificate is genuine and whether"
                    + " anything has changed since. It is open to everybody and does not show the whole number."),
    QR_ALT("Codice QR con l’indirizzo della verifica: %s", "QR code with the address of the verification: %s"),
    FILE_NAME("certificato.pdf", "certificate.pdf");

    private final Text text;

    CertificateTexts(String it, String en) {
        this.text = Text.of(it, en);
    }

    String in(Locale locale) {
        return text.in(locale);
    }
}
