package it.opposizioni.portal.letters.operator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the letter to an operator about a decision of the authority. */
@MessageBundle("decisionletters")
public interface DecisionLetterTexts {

    @Message("L’autorità ha deciso su un fascicolo che ti riguarda")
    String title();

    @Message("L’autorità ha accertato una violazione in chiamate che ti vengono attribuite.")
    String upheld();

    @Message("L’autorità non ha accertato una violazione. Non devi fare nulla.")
    String notUpheld();

    @Message("Il caso non è di competenza dell’autorità. Non devi fare nulla.")
    String outside();

    @Message("L’autorità ha preso una decisione.")
    String other();

    @Message("Per la sanzione pecuniaria paghi una tariffa più alta fino a {day}.")
    String surcharge(String day);

    @Message("Nell’area operatori, alla voce Segnalazioni, trovi i motivi e l’atto.")
    String where();

    @Message("Nell’area operatori, alla voce Segnalazioni, trovi i motivi, l’atto e come opporti.")
    String whereAndHowToOppose();

    @Message("Deciso")
    String decidedOn();

    @Message("Esito")
    String outcome();

    @Message("Misure")
    String measures();

    @Message("ammonimento")
    String reprimand();

    @Message("ingiunzione di conformarsi")
    String order();

    @Message("sanzione pecuniaria")
    String fine();

    @Message("sospensione dal registro")
    String suspension();
}
