package it.opposizioni.portal.export;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about lists that leave as files. */
@MessageBundle("export")
public interface ExportTexts {

    @Message("File scaricati")
    String nav();

    @Message("File scaricati dagli elenchi")
    String title();

    @Message("Chi ha scaricato quale elenco, quando e perché. La nota resta per dodici mesi.")
    String lead();

    @Message("Scarica l’elenco come file")
    String take();

    @Message("Elenco")
    String list();

    @Message("fascicoli")
    String ofCases();

    @Message("segnalazioni")
    String ofComplaints();

    @Message("Filtri")
    String filters();

    @Message("nessun filtro")
    String noFilters();

    @Message("Nessun filtro: il file comprende tutto l’elenco.")
    String whole();

    @Message("A che cosa serve")
    String purpose();

    @Message("Per esempio il numero dell’ispezione. I tuoi colleghi lo leggono.")
    String purposeHint();

    @Message("Scrivi a che cosa serve il file.")
    String noPurpose();

    @Message("Formato")
    String format();

    @Message("CSV, testo separato da punti e virgola")
    String csv();

    @Message("XLSX, foglio di calcolo")
    String xlsx();

    @Message("Scarica")
    String download();

    @Message(
            "Ricevi un archivio ZIP con la tabella e un manifesto. Il manifesto dice che cosa contiene e ha l’impronta SHA-256 della tabella.")
    String whatYouGet();

    @Message(
            "Per un elenco lungo serve qualche minuto. Il manifesto arriva per ultimo: se manca, l’archivio non è completo.")
    String wholeWithManifest();

    @Message("Un foglio ha al massimo {most} righe: le altre stanno nei fogli che seguono.")
    String sheets(String most);

    @Message("Il servizio è in aggiornamento: riprova tra qualche minuto.")
    String notNow();

    @Message("in corso o interrotto")
    String notEnded();

    @Message("Nessuno ha ancora scaricato un elenco.")
    String none();

    @Message("Quando")
    String when();

    @Message("Chi")
    String who();

    @Message("tu")
    String me();

    @Message("un’altra persona")
    String somebody();

    @Message("Righe")
    String rows();

    @Message("Impronta SHA-256")
    String digest();

    @Message("Segnalazione")
    String complaint();

    @Message("Prima chiamata")
    String firstCall();

    @Message("Ultima chiamata")
    String lastCall();

    @Message("Di grado A")
    String gradeA();

    @Message("Di grado B")
    String gradeB();

    @Message("Di grado C")
    String gradeC();
}
