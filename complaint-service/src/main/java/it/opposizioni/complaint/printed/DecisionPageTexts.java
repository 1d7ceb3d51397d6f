package it.opposizioni.complaint.printed;

import it.opposizioni.kit.text.Text;
import java.util.Locale;

/** The words of a decision's printed act. */
enum DecisionPageTexts {
    AUTHORITY("Garante per la protezione dei dati personali", "Garante, Italy’s data protection authority"),
    TITLE("Decisione sul fascicolo", "Decision on the case"),
    TITLE_OF_PROPOSAL("Proposta di decisione sul fascicolo", "Proposed decision on the case"),
    DESCRIPTION(
            "L’atto che decide sulle segnalazioni contro un chiamante.",
            "The act that decides on the complaints against one caller."),
    CODE("Fascicolo", "Case"),
    DECIDED("Deciso il", "Decided on"),
    STATE("Stato", "Status"),
    NOT_APPROVED("proposta, non ancora approvata: non ha effetti", "proposed and not yet approved: it has no effect"),
    AGAINST("Nei confronti di", "With regard to"),
    HOLDER_OF("chi ha usato il numero %s", "the user of the number %s"),
    PRINCIPAL("%s, per conto del quale altri hanno chiamato", "%s, on whose behalf others called"),
    BEHIND_NUMBER("%s, che ha usato un numero non dichiarato", "%s, which used a number that nobody had declared"),
    TAX_CODE("Codice fiscale o partita IVA", "Tax code or VAT number"),
    SEAT("Sede", "Registered office"),
    NUMBER("Numero usato", "Number used"),
    FOUND("Come risulta", "How it is known"),
    FOUND_BY("secondo %s (%s)", "according to %s (%s)"),
    NO_NAME("nome non indicato", "name not given"),
    OUTCOME("Esito", "Outcome"),
    UPHELD("c’è una violazione", "there is a violation"),
    NOT_UPHELD("non c’è una violazione", "there is no violation"),
    OUTSIDE_SCOPE("fuori competenza", "outside remit"),
    PASSED_ON("Passato a", "Passed on to"),
    FACTS("Fatti accertati", "Facts found"),
    NORMS("Norme violate", "Provisions infringed"),
    REASONS("Motivazione", "Reasons"),
    MEASURES("Misure", "Measures"),
    TAKEN("Si dispone", "It is ordered"),
    AMOUNT("Importo proposto", "Proposed amount"),
    EUROS("%s euro", "EUR %s"),
    CEILING("Massimo di legge", "Legal maximum"),
    WORKSHEET("Quantificazione della sanzione", "How the fine was set"),
    CONDUCT("1. Trattamenti e violazioni", "1. Processing and violations"),
    SERIOUSNESS("2. Gravità", "2. Seriousness"),
    LOW("bassa", "low"),
    MEDIUM("media", "medium"),
    HIGH("alta", "high"),
    STARTING_POINT("2. Punto di partenza", "2. Starting point"),
    CIRCUMSTANCES("3. Circostanze aggravanti e attenuanti", "3. Aggravating and mitigating circumstances"),
    PROPORTIONALITY("5. Efficacia, proporzionalità, dissuasività", "5. Effectiveness, proportionality, dissuasiveness"),
    PROCEDURE("Il procedimento", "The procedure"),
    OPENED("Fascicolo aperto il", "Case opened on"),
    HEARD("Audizione", "Hearing"),
    NOT_HEARD("non tenuta", "not held"),
    PROPOSED("Proposta di", "Proposed by"),
    APPROVED("Approvata da", "Approved by"),
    DIGEST("Impronta della storia (SHA-256)", "Digest of the history (SHA-256)"),
    COMPLAINTS("Le segnalazioni", "The complaints"),
    COMPLAINTS_TEXT(
            "Segnalazioni: %s. Chi ha segnalato è indicato con il codice, senza nome.",
            "Complaints: %s. Those who complained are identified by code, not by name."),
    OTHERS("E altre %s.", "And %s others."),
    COUNT_ALONE(
            "Segnalazioni: %s. Questa copia non dice chi ha segnalato.",
            "Complaints: %s. This copy does not say who complained."),
    REMEDY("Come fare ricorso", "How to appeal"),
    FILE_NAME("decisione.pdf", "decision.pdf"),
    FILE_NAME_OF_PROPOSAL("proposta-di-decisione.pdf", "proposed-decision.pdf");

    private final Text text;

    DecisionPageTexts(String it, String en) {
        this.text = Text.of(it, en);
    }

    String in(Locale locale) {
        return text.in(locale);
    }
}
