package it.opposizioni.portal.informationrequest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what the authority has decided about an operator. */
@MessageBundle("requestdecision")
public interface RequestDecisionTexts {

    @Message("La decisione dell’autorità")
    String title();

    @Message("L’autorità ha accertato una violazione.")
    String upheld();

    @Message("L’autorità non ha accertato una violazione. Non devi fare nulla.")
    String notUpheld();

    @Message("Il caso non è di competenza dell’autorità. Non devi fare nulla.")
    String outside();

    @Message("Deciso")
    String decidedOn();

    @Message("Misure")
    String measures();

    @Message("È un richiamo formale.")
    String reprimand();

    @Message("Devi metterti in regola come dice la motivazione.")
    String order();

    @Message("La sanzione arriva con un atto a parte. Nella Panoramica vedi fino a quando la tariffa è più alta.")
    String fine();

    @Message("Da {day} non puoi consultare il registro né fare campagne, finché l’autorità non toglie la sospensione.")
    String suspension(String day);

    @Message("Importo proposto")
    String amount();

    @Message("{amount} euro")
    String euros(String amount);

    @Message("Massimo di legge")
    String ceiling();

    @Message("Norme violate")
    String grounds();

    @Message("Fatti accertati")
    String facts();

    @Message("Motivazione")
    String reasons();

    @Message("I fatti e la motivazione sono come li ha scritti l’autorità.")
    String ownWords();

    @Message(
            "Questa decisione è stata scritta prima che i motivi si leggessero qui: chiedili all’autorità, con l’atto.")
    String wordsNotHere();

    @Message("Come opporti")
    String appeal();

    @Message("Questa copia dice quante sono le segnalazioni, non chi le ha fatte.")
    String copy();
}
