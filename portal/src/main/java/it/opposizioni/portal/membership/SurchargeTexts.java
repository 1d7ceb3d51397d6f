package it.opposizioni.portal.membership;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about the higher tariff of an operator that was fined. */
@MessageBundle("surcharge")
public interface SurchargeTexts {

    @Message("Paghi una tariffa più alta del {percent} %")
    String title(int percent);

    @Message("Vale da {from} a {until}, per la sanzione decisa nel fascicolo {code}.")
    String own(String from, String until, String code);

    @Message("Vedi la decisione")
    String decision();

    @Message("Tariffa più alta")
    String term();

    @Message("del {percent} %, fino a {until}")
    String said(int percent, String until);
}
