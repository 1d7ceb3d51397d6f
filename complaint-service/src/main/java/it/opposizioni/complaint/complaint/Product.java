package it.opposizioni.complaint.complaint;

import it.opposizioni.kit.text.Text;

/** What the caller wanted to sell; the sector of the statistics. */
public enum Product {
    ENERGY("energia e gas", "electricity and gas"),
    TELECOMMUNICATIONS("telefonia e internet", "telephone and internet"),
    INSURANCE("assicurazioni", "insurance"),
    FINANCE("prestiti e carte", "loans and cards"),
    INVESTMENT("investimenti e trading", "investments and trading"),
    HEALTH("salute e benessere", "health and wellbeing"),
    HOUSEHOLD("casa, acqua, alimentari", "household, water, food"),
    TRAVEL("viaggi e vacanze", "travel and holidays"),
    MARKET_RESEARCH("sondaggi e ricerche di mercato", "polls and market research"),
    OTHER("altro", "other"),
    /** Silent calls, or the reporter hung up first. */
    UNKNOWN("non so", "I do not know");

    private final Text label;

    Product(String it, String en) {
        this.label = Text.of(it, en);
    }

    public Text label() {
        return label;
    }
}
