package it.opposizioni.portal.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the desk for companies that somebody lets call, or no longer. */
@MessageBundle("deskexemption")
public interface DeskExemptionTexts {

    @Message("Permesso a un’azienda")
    String kindExemption();

    @Message("Fine di un permesso")
    String kindExemptionEnd();

    @Message("Permesso per {company}")
    String exemptionOf(String company);

    @Message("Fine del permesso per {company}")
    String exemptionEndOf(String company);

    @Message("azienda non più in elenco")
    String unnamed();

    @Message("Azienda (solo per un permesso o la sua fine)")
    String company();

    @Message(
            "Meglio il nome intero, come sta nell’elenco degli operatori. Per la fine: una di quelle che hanno il permesso.")
    String companyHint();

    @Message("Scrivi il nome dell’azienda.")
    String companyMissing();

    @Message("Nessuna azienda con questo nome nell’elenco degli operatori.")
    String companyUnknown();

    @Message("Per questo numero nessuna azienda ha un permesso.")
    String companyWithoutExemption();

    @Message("Quale azienda")
    String companyChoice();

    @Message("Scegli quale azienda.")
    String companyChoose();

    @Message("Partita IVA {vat}, {seat}")
    String companyIdentity(String vat, String seat);

    @Message("Ce n’è più d’una: scrivi il nome intero. {names}")
    String companySeveral(String names);

    @Message("Più di {most} aziende hanno queste lettere nel nome: scrivine di più, meglio se tutto.")
    String companyTooMany(String most);

    @Message("L’elenco degli operatori ora non risponde: riprova fra poco.")
    String companyUnavailable();

    @Message("Il registro ora non dice quali aziende hanno un permesso: riprova fra poco.")
    String companyOfNumberUnavailable();

    @Message("Permesso da (facoltativo)")
    String from();

    @Message("Se lo lasci vuoto, comincia con l’approvazione.")
    String fromHint();

    @Message("Permesso fino a (facoltativo)")
    String until();

    @Message("Quel giorno è compreso. Se lo lasci vuoto, dura finché la persona non lo toglie.")
    String untilHint();

    @Message("Questa non è una data. Scrivi per esempio 31/3/2027.")
    String dateWrong();

    @Message("Periodo")
    String periodTerm();

    @Message("dall’approvazione")
    String fromApproval();

    @Message("{from}, senza fine")
    String openPeriod(String from);

    @Message("{from}, fino a {until}")
    String period(String from, String until);

    @Message("Da quando approvi, o dal giorno chiesto, l’azienda può contattare la persona, che ne riceve la conferma.")
    String approveExemptionText();

    @Message("Approva il permesso")
    String approveExemption();

    @Message("L’azienda resta esclusa. La persona legge il motivo.")
    String rejectExemptionText();

    @Message("Approvato: la persona riceve la conferma.")
    String saidExempted();

    @Message("Respinto: l’azienda resta esclusa.")
    String saidNotExempted();

    @Message("Lo approva un’altra persona del gestore")
    String kindExemptionHint();

    @Message("Non si può approvare: l’azienda non è più nell’elenco degli operatori.")
    String obstacleNotListed();

    @Message("Non serve approvarlo: l’azienda ha già un permesso in quel periodo.")
    String obstacleExemptionExists();

    @Message("Non si può approvare: per questo numero ci sono già troppi permessi.")
    String obstacleTooMany();

    @Message("Non si può approvare: il periodo chiesto è già finito.")
    String obstaclePeriodOver();

    @Message("Non si può approvare: è stata chiesta l’uscita dal registro.")
    String obstacleExemptionLeaving();
}
