package it.opposizioni.registry.linecall;

import it.opposizioni.kit.text.Text;

/** What callers hear. Short: nobody can read it again. A place in a text takes words that were made safe before. */
final class DialogueTexts {

    static final Text WELCOME = Text.of("Registro pubblico delle opposizioni.", "The public opposition register.");
    static final Text MENU = Text.of(
            "Per iscrivere la linea da cui chiami, premi 1. Per annullare i consensi dati finora, premi 2. Per togliere la linea"
                    + " dal registro, premi 3. Se il sito ti ha mostrato un PIN, premi 4. Per parlare con una persona, premi 9."
                    + " For English, press 8.",
            "To register the line you are calling from, press 1. To cancel the consents given so far, press 2. To take the line"
                    + " off the register, press 3. If the site has shown you a PIN, press 4. To speak to a person, press 9."
                    + " Per l’italiano, premi 8.");
    static final Text CONFIRM_REMOVAL = Text.of(
            "Se togli la linea, da domani torna possibile la pubblicità per telefono, e per posta se era iscritta anche per quella."
                    + " Avvisiamo la linea, e per un giorno puoi ripensarci. Per confermare, premi 1. Per tornare indietro, premi 2.",
            "If you take the line off, from tomorrow marketing calls are possible again, and marketing by post if the line was"
                    + " registered for that too. We send a notice to the line, and for a day you can change your mind. To confirm,"
                    + " press 1. To go back, press 2.");
    static final Text PIN = Text.of("Digita le sei cifre del PIN.", "Key the six digits of the PIN.");
    static final Text PERSON = Text.of("Ti passiamo una persona.", "We put you through to a person.");
    static final Text GOODBYE = Text.of("Grazie e arrivederci.", "Thank you and goodbye.");

    static final Text PROOF_CONFIRMED = Text.of(
            "La linea è verificata. Torna sul sito e prosegui.", "The line is proved. Go back to the site and go on.");
    static final Text PIN_WRONG =
            Text.of("Il PIN non è giusto. Tentativi rimasti: %s.", "The PIN is not right. Tries left: %s.");
    static final Text PIN_EXHAUSTED = Text.of(
            "Il PIN non vale più. Chiedine un altro sul sito.",
            "The PIN is no longer valid. Ask for another on the site.");
    static final Text NOT_WAITED_FOR = Text.of(
            "Nessuno aspetta una chiamata da questa linea. Chiedi prima un PIN sul sito.",
            "Nobody waits for a call from this line. Ask for a PIN on the site first.");
    static final Text REGISTERED = Text.of(
            "La linea è iscritta. La protezione piena vale da %s, e non scade. I consensi dati finora non valgono più.",
            "The line is registered. Full protection begins on %s, and does not expire. Consents given so far no longer count.");
    static final Text PROTOCOL =
            Text.of("Il numero di protocollo è %s. Ripeto: %s.", "The protocol number is %s. Once more: %s.");
    static final Text ALREADY_REGISTERED = Text.of(
            "Questa linea è già iscritta. La protezione piena vale da %s. Non serve altro.",
            "This line is registered already. Full protection is from %s. There is nothing more to do.");
    static final Text KEPT = Text.of(
            "La richiesta di togliere la linea è annullata: resta iscritta, con le date di prima.",
            "The request to take the line off is undone: it stays registered, with the same dates.");
    static final Text RENEWED = Text.of(
            "I consensi dati finora non valgono più. L’iscrizione resta, e non scade.",
            "Consents given so far no longer count. The registration stays, and does not expire.");
    static final Text REMOVAL_ASKED = Text.of(
            "La richiesta è registrata. La linea resta protetta fino a %s. Per ripensarci, richiama prima e premi 1.",
            "The request is recorded. The line stays protected until %s. To change your mind, call before then and press 1.");
    static final Text REMOVAL_UNDER_WAY = Text.of(
            "È già stato chiesto di togliere questa linea. Resta protetta fino a %s. Per tenerla, richiama prima e premi 1.",
            "It was asked before to take this line off. It stays protected until %s. To keep it, call before then and press 1.");
    static final Text NOT_REGISTERED = Text.of(
            "Questa linea non è nel registro. Per iscriverla, richiama e premi 1.",
            "This line is not in the register. To register it, call again and press 1.");

    private DialogueTexts() {}
}
