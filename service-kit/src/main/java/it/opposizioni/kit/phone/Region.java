package it.opposizioni.kit.phone;

import it.opposizioni.kit.text.Text;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The regions of Italy, and which landlines are of each: those whose area code is of a telephone district with its main town there (the
 * districts of the national numbering plan, AGCOM 8/15/CIR). A few districts reach over a border, and a number may move within its
 * district: this says where an area code belongs, not where a person lives. Mobile numbers have no region.
 */
public enum Region {
    ABRUZZO("Abruzzo", "Abruzzo", "085 0861 0862 0863 0864 0871 0872 0873"),
    BASILICATA("Basilicata", "Basilicata", "0835 0971 0972 0973 0976"),
    CALABRIA("Calabria", "Calabria", "0961 0962 0963 0964 0965 0966 0967 0968 0981 0982 0983 0984 0985"),
    CAMPANIA("Campania", "Campania", "081 0823 0824 0825 0827 0828 089 0974 0975"),
    EMILIA_ROMAGNA(
            "Emilia-Romagna",
            "Emilia-Romagna",
            "051 0521 0522 0523 0524 0525 0532 0533 0534 0535 0536 0541 0542 0543 0544 0545 0546 0547 059"),
    FRIULI_VENEZIA_GIULIA("Friuli-Venezia Giulia", "Friuli-Venezia Giulia", "040 0427 0428 0431 0432 0433 0434 0481"),
    LAZIO("Lazio", "Lazio", "06 0746 0761 0765 0766 0771 0773 0774 0775 0776"),
    LIGURIA("Liguria", "Liguria", "010 0182 0183 0184 0185 0187 019"),
    LOMBARDIA(
            "Lombardia",
            "Lombardy",
            "02 030 031 0331 0332 0341 0342 0343 0344 0345 0346 035 0362 0363 0364 0365 0371 0372 0373 0374 0375 0376 0377 "
                    + "0381 0382 0383 0384 0385 0386 039"),
    MARCHE("Marche", "Marche", "071 0721 0722 0731 0732 0733 0734 0735 0736 0737"),
    MOLISE("Molise", "Molise", "0865 0874 0875"),
    PIEMONTE(
            "Piemonte",
            "Piedmont",
            "011 0121 0122 0123 0124 0125 0131 0141 0142 0143 0144 015 0161 0163 0171 0172 0173 0174 0175 0321 0322 0323 0324"),
    PUGLIA("Puglia", "Apulia", "080 0831 0832 0833 0836 0881 0882 0883 0884 0885 099"),
    SARDEGNA("Sardegna", "Sardinia", "070 0781 0782 0783 0784 0785 0789 079"),
    SICILIA("Sicilia", "Sicily", "090 091 0921 0922 0923 0924 0925 0931 0932 0933 0934 0935 0941 0942 095"),
    TOSCANA(
            "Toscana",
            "Tuscany",
            "050 055 0564 0565 0566 0571 0572 0573 0574 0575 0577 0578 0583 0584 0585 0586 0587 0588"),
    TRENTINO_ALTO_ADIGE("Trentino-Alto Adige", "Trentino-South Tyrol", "0461 0462 0463 0464 0465 0471 0472 0473 0474"),
    UMBRIA("Umbria", "Umbria", "0742 0743 0744 075 0763"),
    VALLE_D_AOSTA("Valle d’Aosta", "Aosta Valley", "0165 0166"),
    VENETO(
            "Veneto",
            "Veneto",
            "041 0421 0422 0423 0424 0425 0426 0429 0435 0436 0437 0438 0439 0442 0444 0445 045 049");

    /** Area codes have up to four digits, and begin with a zero. */
    private static final int LONGEST_CODE = 4;

    /** The country code, the zero of a landline, and three digits more decide. */
    private static final int FIRST_BEGINNING = 390_000;

    private static final int BEGINNINGS = 1_000;
    private static final int SEVEN_DIGITS = 1_000_000;

    private static final Region[] BY_BEGINNING = new Region[BEGINNINGS];

    static {
        for (Region region : values()) {
            for (String areaCode : region.areaCodes.split(" ")) {
                region.take(areaCode);
            }
        }
    }

    private final Text label;
    private final String areaCodes;

    Region(String it, String en, String areaCodes) {
        this.label = Text.of(it, en);
        this.areaCodes = areaCodes;
    }

    /** A short area code stands for all that begin with it. */
    private void take(String areaCode) {
        String open = "0".repeat(LONGEST_CODE - areaCode.length());
        int from = Integer.parseInt(areaCode + open);
        Arrays.fill(BY_BEGINNING, from, from + Integer.parseInt("1" + open), this);
    }

    /** Of a landline; empty for every other number. By arithmetic alone: imports ask it of millions of numbers. */
    public static Optional<Region> of(PhoneNumber number) {
        long beginning = number.digits();
        while (beginning >= SEVEN_DIGITS) {
            beginning /= 10;
        }
        long place = beginning - FIRST_BEGINNING;
        return place >= 0 && place < BEGINNINGS ? Optional.ofNullable(BY_BEGINNING[(int) place]) : Optional.empty();
    }

    /** The first six digits of a number in E.164, of all that have a region: for numbers that a database counts by itself. */
    public static Map<String, Region> byFirstDigits() {
        Map<String, Region> known = new TreeMap<>();
        for (int place = 0; place < BEGINNINGS; place++) {
            if (BY_BEGINNING[place] != null) {
                known.put(Integer.toString(FIRST_BEGINNING + place), BY_BEGINNING[place]);
            }
        }
        return known;
    }

    public Text label() {
        return label;
    }
}
