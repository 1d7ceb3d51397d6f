package it.opposizioni.operator.consultation.failure;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;

/** Explains to the sender of a list why it was refused, and what to correct. */
final class ListProblems {

    private ListProblems() {}

    public static DomainException of(ListRefusedException refused) {
        Text words = words(refused.reason());
        return new DomainException(type(refused.reason()), words)
                .with(new FieldError(
                        "/lines/" + refused.line(), refused.reason().name(), words));
    }

    private static ProblemType type(ListRefusedException.Reason reason) {
        return switch (reason) {
            case LINE_TOO_LONG, TOO_MANY_BYTES, TOO_MANY_LINES, INFLATES_TOO_MUCH -> OperatorProblems.LIST_TOO_LARGE;
            case EMPTY,
                    NOT_TEXT,
                    NO_NUMBERS,
                    TOO_MANY_INVALID,
                    BROKEN_COMPRESSION,
                    BROKEN_ARCHIVE,
                    NO_LIST_INSIDE,
                    SEVERAL_LISTS_INSIDE,
                    NO_SUCH_COLUMN -> OperatorProblems.LIST_REFUSED;
        };
    }

    static Text words(ListRefusedException.Reason reason) {
        return switch (reason) {
            case EMPTY ->
                Text.of(
                        "La lista non contiene nessun numero: invia un file con almeno una riga.",
                        "There is no number in the list: send a file with at least one line.");
            case NOT_TEXT ->
                Text.of(
                        "Non è una lista che sappiamo leggere. Esportala come CSV o XLSX.",
                        "This is no list that we can read. Export it as CSV or XLSX.");
            case NO_NUMBERS ->
                Text.of(
                        "Nella colonna indicata non ci sono numeri di telefono: invia di nuovo la lista e indica la colonna giusta.",
                        "There are no telephone numbers in the column that was given: send the list again and give the right one.");
            case LINE_TOO_LONG ->
                Text.of(
                        "Una riga è troppo lunga: controlla che ogni contatto sia su una riga sola.",
                        "A line is too long: check that each contact is on a line of its own.");
            case TOO_MANY_BYTES -> Text.of("La lista è troppo grande: dividila.", "The list is too large: divide it.");
            case TOO_MANY_LINES ->
                Text.of("La lista ha troppe righe: dividila.", "The list has too many lines: divide it.");
            case TOO_MANY_INVALID ->
                Text.of(
                        "Troppe righe non sono numeri italiani: controlla che la colonna sia quella giusta e che i numeri siano completi.",
                        "Too many lines are no Italian numbers: check that the column is the right one and the numbers are complete.");
            case BROKEN_COMPRESSION ->
                Text.of(
                        "La compressione gzip è interrotta o rovinata, oppure dopo la sua fine c'è altro: comprimi di nuovo la lista da sola e inviala.",
                        "The gzip compression is cut off or damaged, or something else follows its end: compress the list again on its own and send it.");
            case BROKEN_ARCHIVE ->
                Text.of(
                        "Il file ZIP o XLSX è rovinato o protetto da password: salvalo di nuovo senza password, o esportalo come CSV.",
                        "The ZIP or XLSX file is damaged or locked by a password: save it again without one, or export it as CSV.");
            case NO_LIST_INSIDE ->
                Text.of(
                        "Nel file ZIP o XLSX non c'è nessuna lista: metti dentro un file CSV o TXT, o un foglio con i numeri.",
                        "There is no list in the ZIP or XLSX file: put a CSV or TXT file inside, or a sheet with the numbers.");
            case SEVERAL_LISTS_INSIDE ->
                Text.of(
                        "Nel file ZIP ci sono più file: metti dentro una sola lista.",
                        "There are several files in the ZIP file: put a single list inside.");
            case NO_SUCH_COLUMN ->
                Text.of(
                        "Nell'intestazione della lista non c'è una colonna con questo nome.",
                        "The header of the list has no column of this name.");
            case INFLATES_TOO_MUCH ->
                Text.of(
                        "Decompressa, la lista diventa troppo grande: inviala senza compressione.",
                        "Decompressed, the list becomes too large: send it without compression.");
        };
    }
}
