package it.opposizioni.portal.complaint;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what the evidence says, for the person who made a complaint and for the authority. */
@MessageBundle("verdict")
public interface VerdictTexts {

    @Message("Il tuo numero")
    String yourNumber();

    @Message("Il numero chiamato")
    String calledNumber();

    @Message("Era nel registro?")
    String numberQuestion();

    @Message("Chi ha chiamato")
    String caller();

    @Message("Si sa di chi era il numero?")
    String callerQuestion();

    @Message("Il confronto")
    String comparison();

    @Message("Una lista confrontata e valida conteneva il numero chiamato?")
    String comparisonQuestion();

    @Message("Sì.")
    String yes();

    @Message("No.")
    String no();

    @Message("Non si sa.")
    String open();

    @Message("Chiamata di {when}.")
    String ofCall(String when);

    @Message("Tutte le chiamate segnalate.")
    String ofAllCalls();

    @Message("La storia del tuo numero")
    String proofOpposition();

    @Message("Che cosa c’era nel registro")
    String proofRegisterEntries();

    @Message("Di chi era {number} quel giorno")
    String proofDeclaration(String number);

    @Message("Verifica la ricevuta {code}")
    String proofReceipt(String code);

    @Message("In breve")
    String inShort();

    @Message("Altre regole da controllare")
    String flags();

    @Message("{norm}, in vigore da {day}. Ora e prodotto: secondo {source}.")
    String flagBasis(String norm, String day, String source);

    @Message(
            "Sono segnali per chi decide: non provano una violazione e non cambiano la valutazione. Gli orari vincolano chi ha aderito al codice di condotta.")
    String flagsNote();

    @Message("Perché")
    String why();

    @Message("Su quali norme si basa")
    String norms();

    @Message("Tutti i fatti in ordine di tempo")
    String facts();

    @Message("La chiamata probabilmente non era permessa.")
    String shortViolation();

    @Message("Non risulta un’opposizione a tuo nome che vietasse la chiamata.")
    String shortNotOpposedInYourName();

    @Message("Il registro non vietava la chiamata.")
    String shortNotOpposed();

    @Message("L’iscrizione era recente: chi ha chiamato poteva usare ancora una lista di prima.")
    String shortActivation();

    @Message("La chiamata era permessa, da un consenso o da una deroga.")
    String shortExempted();

    @Message("Non si sa chi ha chiamato.")
    String shortUnknown();

    @Message("La chiamata viene da un numero estero che nessuno ha dichiarato.")
    String shortForeign();

    @Message("Le prove non bastano ancora per dire se la chiamata era permessa.")
    String shortIncomplete();

    @Message("Prova forte (grado A): l’autorità ha accertato da quale linea veniva la chiamata.")
    String gradeA();

    @Message(
            "Prova media (grado B): il numero era dichiarato e una lista di chi ha chiamato conteneva il numero chiamato. Da quale linea venisse la chiamata non è accertato.")
    String gradeB();

    @Message("Prova debole (grado C): c’è solo il numero apparso sul telefono, e un numero si può falsificare.")
    String gradeC();

    @Message("Che cosa significano i gradi")
    String grades();

    @Message("È una valutazione automatica, che aiuta a decidere e non decide.")
    String noDecision();
}
