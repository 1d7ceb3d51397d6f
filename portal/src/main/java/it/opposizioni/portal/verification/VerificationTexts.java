package it.opposizioni.portal.verification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the public page that verifies a receipt or a certificate; what it says of a certificate is in {@link CertifiedTexts}. */
@MessageBundle("verification")
public interface VerificationTexts {

    @Message("Verifica una ricevuta o un certificato")
    String title();

    @Message(
            "Qui controlli se una ricevuta o un certificato è autentico e se vale ancora. Non serve accedere, e nessun numero di telefono si vede intero.")
    String lead();

    @Message("Codice")
    String code();

    @Message("16 lettere e cifre, per esempio 7Q4M-2XKD-9TRA-E5WN. È stampato sul documento, accanto al codice QR.")
    String codeHint();

    @Message("Scrivi il codice, oppure incolla la ricevuta firmata.")
    String codeMissing();

    @Message("Il codice ha 16 lettere e cifre: controlla quello che hai scritto.")
    String codeWrong();

    @Message("Ho la ricevuta firmata (file .jwt)")
    String haveReceipt();

    @Message("Testo della ricevuta firmata")
    String receipt();

    @Message("Scegli il file della ricevuta")
    String receiptFile();

    @Message("Apri il file con un programma di testo, copia tutto e incolla qui.")
    String receiptHint();

    @Message("Questo testo è troppo lungo per una ricevuta. Incolla solo il contenuto del file .jwt.")
    String receiptTooLong();

    @Message("Verifica")
    String button();

    @Message("La ricevuta è autentica e vale ancora")
    String validTitle();

    @Message("Con questo risultato si possono contattare le persone fino a {date}, giorno compreso.")
    String validText(String date);

    @Message("La ricevuta è autentica, ma non vale più")
    String pastTitle();

    @Message("La consultazione c’è stata. Il risultato valeva fino a {date}, giorno compreso.")
    String pastText(String date);

    @Message("La ricevuta è autentica: è di un controllo delle chiamate")
    String callLogTitle();

    @Message("Il tabulato va da {first} a {last}.")
    String callLogText(String first, String last);

    @Message("{calls} chiamate, di cui {some} con qualcosa da guardare")
    String callLogCounts(String calls, String some);

    @Message("La ricevuta è autentica, ma ce n’è una più recente")
    String supersededTitle();

    @Message(
            "L’operatore ha consultato di nuovo per la stessa campagna. Per sapere che cosa vale oggi serve la ricevuta più recente.")
    String supersededText();

    @Message("Questa ricevuta non è autentica")
    String alteredTitle();

    @Message(
            "Il testo è stato cambiato, oppure non viene da noi. Non fidartene, e chiedi a chi te l’ha data il file originale.")
    String alteredText();

    @Message("Non conosciamo questo codice")
    String unknownTitle();

    @Message(
            "Controlla di averlo scritto come sul documento: 16 lettere e cifre. Se è giusto, il documento non viene da noi.")
    String unknownText();

    @Message("Troppi tentativi")
    String tooManyTitle();

    @Message("Aspetta un minuto, poi prova di nuovo.")
    String tooMany();

    @Message("Aspetta {n} secondi, poi prova di nuovo.")
    String tooManyWait(String n);

    @Message("Adesso non possiamo verificare")
    String laterTitle();

    @Message("Il servizio non risponde. Riprova fra qualche minuto, oppure usa il verificatore senza rete.")
    String later();

    @Message("Che cosa dice la ricevuta")
    String says();

    @Message("Mezzo")
    String medium();

    @Message("Consultazione")
    String sealedAt();

    @Message("Versione {version}, aggiornata a {when}")
    String versionAsOf(String version, String when);

    @Message("Conteggi")
    String counts();

    @Message(
            "{received} righe: {callable} chiamabili, {opposed} da non chiamare, {exempted} chiamabili per scelta della persona, {invalid} non valide")
    String countsText(String received, String callable, String opposed, String exempted, String invalid);

    @Message("Un file corrisponde a questa ricevuta?")
    String fileTitle();

    @Message(
            "Puoi controllare se una lista è proprio quella confrontata, o uno dei risultati. Il file non viene inviato: conta solo la sua impronta.")
    String fileText();

    @Message("Scegli il file")
    String file();

    @Message("L’impronta è calcolata nel tuo browser.")
    String fileHint();

    @Message("Impronta SHA-256 del file")
    String digest();

    @Message("64 cifre da 0 a 9 e lettere da a a f. Per calcolarla: sha256sum nome-del-file")
    String digestHint();

    @Message("Scrivi l’impronta del file.")
    String digestMissing();

    @Message("L’impronta ha 64 cifre e lettere da a a f: controlla di averla copiata intera.")
    String digestWrong();

    @Message("Calcolo l’impronta…")
    String digestBusy();

    @Message("Impronta calcolata. Ora premi «Confronta l’impronta».")
    String digestDone();

    @Message("Il browser non è riuscito a leggere il file. Scrivi l’impronta a mano.")
    String digestFailed();

    @Message("Confronta l’impronta")
    String compare();

    @Message("Sì: è la lista che fu confrontata.")
    String matchInput();

    @Message("Sì: è il risultato con i numeri che si potevano chiamare.")
    String matchCallable();

    @Message("Sì: è il risultato con i numeri da non chiamare.")
    String matchOpposed();

    @Message("Sì: è il risultato con i numeri di chi ha autorizzato l’operatore.")
    String matchExempted();

    @Message("Sì: è l’elenco delle righe non valide.")
    String matchInvalid();

    @Message("Sì: è l’elenco delle chiamate da guardare.")
    String matchFindings();

    @Message("No: questo file non appartiene alla ricevuta. Basta un carattere diverso.")
    String matchNone();

    @Message("Verifica un altro documento")
    String another();

    @Message("Verificare senza di noi")
    String offlineTitle();

    @Message("La ricevuta è firmata (Ed25519). Chiunque può verificarla con le chiavi pubbliche, anche senza rete.")
    String offlineText();

    @Message("Chiavi pubbliche (JWKS)")
    String keys();

    @Message("Verificatore senza rete: pagina")
    String offlinePage();

    @Message("Verificatore senza rete: programma Java")
    String offlineJar();
}
