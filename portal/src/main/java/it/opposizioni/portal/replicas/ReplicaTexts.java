package it.opposizioni.portal.replicas;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the copies that services have of one another's data. */
@MessageBundle("replicas")
public interface ReplicaTexts {

    @Message("Copie dei dati")
    String title();

    @Message(
            "Ogni servizio risponde da una propria copia di ciò che sanno gli altri. Ogni notte le copie si confrontano con l’originale: le parti diverse vengono sostituite.")
    String lead();

    @Message("Operatori e consultazioni")
    String serviceOperator();

    @Message("Segnalazioni")
    String serviceComplaint();

    @Message("Registro")
    String serviceRegistry();

    @Message("Numeri iscritti")
    String register();

    @Message("Chi chiama: operatori, numeri e mandati")
    String callers();

    @Message("Operatori che possono essere autorizzati")
    String directory();

    @Message("Decisioni dell’autorità sugli operatori")
    String decidedCases();

    @Message("Questo servizio non risponde ora. Riprova fra poco.")
    String unavailable();

    @Message("Completa fino a")
    String knownAsOf();

    @Message("non noto")
    String notKnown();

    @Message("Ultimo confronto")
    String lastComparison();

    @Message("mai")
    String never();

    @Message("Stato")
    String state();

    @Message("nessuna differenza")
    String same();

    @Message("parti diverse: {amount}")
    String different(String amount);

    @Message("parti cambiate nel frattempo, da confrontare la prossima volta: {amount}")
    String undecided(String amount);

    @Message("Indice: {finding} ({time})")
    String index(String finding, String time);

    @Message("voci diverse, rifatto: {amount}")
    String indexDifferent(String amount);

    @Message("In uso")
    String inUse();

    @Message("Confronto in corso")
    String comparing();

    @Message("Parti da sostituire: {amount}")
    String open(String amount);

    @Message("Ricostruzione in corso")
    String rebuilding();

    @Message("Ricostruzione in corso: circa {percent}%")
    String rebuildingPercent(String percent);

    @Message("Confronta")
    String compare();

    @Message("Ricostruisci")
    String rebuild();

    @Message("Ricostruire la copia?")
    String rebuildTitle();

    @Message("Copia: {copy}")
    String rebuildOne(String copy);

    @Message(
            "Tutto il contenuto viene chiesto di nuovo all’originale e sostituisce, parte dopo parte, quello che c’è. Intanto la copia resta in uso. Finché non è finita può non essere noto fino a quando è completa: in quel caso le liste degli operatori attendono.")
    String rebuildText();

    @Message("Serve dopo un guasto o un ripristino. Per una singola differenza basta il confronto.")
    String rebuildWhen();

    @Message("Sì, ricostruisci")
    String rebuildYes();

    @Message("No, torna alle copie")
    String rebuildNo();

    @Message("Fatto: il confronto è stato chiesto. L’esito comparirà in questa pagina.")
    String doneComparison();

    @Message("Fatto: la ricostruzione è stata chiesta. In questa pagina si vede a che punto è.")
    String doneRebuild();

    @Message("È già in corso: non è stato chiesto di nuovo.")
    String busy();
}
