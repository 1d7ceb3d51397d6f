package it.opposizioni.complaint.printed;

import it.opposizioni.kit.text.Text;
import java.util.Locale;

/** The words of a printed complaint, in the order of the Garante's form. */
enum ComplaintPageTexts {
    ADDRESSEE("Al Garante per la protezione dei dati personali", "To the Garante, Italy’s data protection authority"),
    TITLE("Reclamo per telefonate indesiderate", "Complaint about unwanted calls"),
    DESCRIPTION(
            "Reclamo al Garante con i fatti e con ciò che risulta nel registro delle opposizioni.",
            "A complaint to the Garante with the facts and what the opposition register says."),
    NORM(
            "Ai sensi dell’art. 77 del Regolamento (UE) 2016/679 (GDPR) e degli artt. 141-143 del Codice privacy.",
            "Under art. 77 of Regulation (EU) 2016/679 (GDPR) and arts. 141 to 143 of the Privacy Code."),
    CODE("Codice", "Code"),
    FILED("Segnalato al registro il", "Reported to the register on"),
    PRINTED("Documento del", "Document of"),
    PASSED_ON("Segnalazione passata a", "Report passed on to"),
    WHO("Chi reclama", "Who complains"),
    WHO_CODED(
            "È una persona identificata dal registro. In questa copia al posto del nome c’è il codice %s.",
            "A person whom the register has identified. In this copy the code %s stands for the name."),
    NAME("Nome e cognome", "Name"),
    TAX_CODE("Codice fiscale", "Tax code"),
    EMAIL("E-mail o PEC per le comunicazioni", "E-mail for messages"),
    RESIDENCE("Residenza", "Home address"),
    LINE("Linea chiamata", "Line called"),
    AGAINST("Contro chi", "Against whom"),
    COMPANY("Azienda indicata", "Company named"),
    NOT_SAID("nessuna", "none"),
    CALLERS("Numeri di chi ha chiamato", "Numbers that called"),
    NO_NUMBER("nessun numero noto", "no number is known"),
    DECLARED_BY("Di chi era il numero", "Whose number it was"),
    FACTS("I fatti", "The facts"),
    CALL("Chiamata %d", "Call %d"),
    FROM("dal numero %s", "from the number %s"),
    WITHHELD("da un numero nascosto", "from a withheld number"),
    NUMBER_UNKNOWN("da un numero che chi reclama non conosce", "from a number that the complainant does not know"),
    PRODUCT("Che cosa proponevano", "What they offered"),
    CONSENT("Consenso a queste chiamate", "Consent to these calls"),
    STOP("Chiesto di smettere", "Asked them to stop"),
    WORDS("Che cosa è successo", "What happened"),
    YES("sì", "yes"),
    NO("no", "no"),
    UNKNOWN("chi reclama non lo sa", "the complainant does not know"),
    FOUND("Che cosa è risultato", "What was found"),
    FOUND_TEXT(
            "Lo dicono il registro e i dati degli operatori, per il momento di ogni chiamata. Non è una decisione.",
            "So say the register and the operators’ records for the time of each call. This is not a decision."),
    CALLED_NUMBER("Il numero chiamato", "The number called"),
    CALLER("Chi ha chiamato", "Who called"),
    COMPARISON("Il confronto con il registro", "The comparison with the register"),
    STATED("Lo dice: %s, %s", "Source: %s, %s"),
    NORMS("Le norme che si ritengono violate", "Provisions thought to be infringed"),
    NO_NORMS(
            "Quelle che l’autorità riterrà violate: le prove non sono ancora complete.",
            "Those that the authority finds infringed: the evidence is not complete yet."),
    ASKED("Che cosa si chiede", "What is asked"),
    ASKED_TEXT(
            "Si chiede di accertare i fatti e, se c’è una violazione, di adottare le misure dell’art. 58, par. 2, del GDPR.",
            "The authority is asked to establish the facts and, if there is a violation, to take the measures of GDPR art. 58"
                    + " (2)."),
    ASKED_MEASURES(
            "In particolare: far cessare le chiamate a questa linea e valutare una sanzione (GDPR, art. 83; Codice privacy, art."
                    + " 166).",
            "In particular: to have the calls to this line stopped, and to consider a fine (GDPR art. 83; Privacy Code art."
                    + " 166)."),
    TO_SIGN("Da completare e firmare", "To be completed and signed"),
    SENDING(
            "Il reclamo è gratuito. La segnalazione al registro è già arrivata: questo documento serve a chi vuole anche un"
                    + " reclamo formale.",
            "A complaint is free of charge. Your complaint to the register has been received: this document is for those who want"
                    + " a formal complaint as well."),
    REPORT(
            "Chi vuole soltanto avvisare il Garante può mandargli una segnalazione con gli stessi dati (Codice privacy, art. 144).",
            "Those who only want to tell the Garante can send it a report with the same facts (Privacy Code art. 144)."),
    TRUE(
            "Chi firma dichiara che i fatti sono veri e sa che dichiarare il falso al Garante è un reato (Codice privacy, art. 168).",
            "By signing, you declare that the facts are true, and that you know that false statements to the Garante are a crime"
                    + " (Privacy Code art. 168)."),
    COURT("Ricorso al giudice per gli stessi fatti (sì o no)", "Court action on the same facts (yes or no)"),
    PLACE("Luogo e data", "Place and date"),
    SIGNATURE("Firma", "Signature"),
    FILE_NAME("reclamo.pdf", "complaint.pdf");

    private final Text text;

    ComplaintPageTexts(String it, String en) {
        this.text = Text.of(it, en);
    }

    String in(Locale locale) {
        return text.in(locale);
    }
}
