package it.opposizioni.complaint.numbering;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import it.opposizioni.kit.phone.PhoneNumber;
import java.util.Locale;
import java.util.Set;

/** Tells what a shown number is and where it belongs. Knows nothing of who declared it. */
public final class NumberingPlan {

    /** Emergency and rescue services, which never call to sell. */
    private static final Set<Long> EMERGENCY = Set.of(112L, 113L, 114L, 115L, 117L, 118L, 1515L, 1530L);

    private static final String STATISTICS_PREFIX = "390843";
    private static final String MARKETING_PREFIX = "390844";
    private static final String ITALY = "IT";
    private static final int ITALY_CODE = 39;
    private static final int ITALY_DIGITS = 2;
    private static final String NOWHERE = "001";

    private NumberingPlan() {}

    public static LineKind kindOf(ShownNumber number) {
        if (number.isShort()) {
            return EMERGENCY.contains(number.digits()) ? LineKind.EMERGENCY : LineKind.SHORT_CODE;
        }
        return number.asPhoneNumber()
                .map(NumberingPlan::kindOf)
                .orElseGet(() -> isOfAnotherPlan(number) ? LineKind.FOREIGN : LineKind.UNASSIGNED);
    }

    /** Of the plans of other countries only the country code and the length are known; their ranges change too often. */
    private static boolean isOfAnotherPlan(ShownNumber number) {
        try {
            Phonenumber.PhoneNumber parsed = PhoneNumberUtil.getInstance().parse(number.written(), ITALY);
            return parsed.getCountryCode() != ITALY_CODE
                    && PhoneNumberUtil.getInstance().isPossibleNumber(parsed);
        } catch (NumberParseException _) {
            return false;
        }
    }

    private static LineKind kindOf(PhoneNumber number) {
        String digits = Long.toString(number.digits());
        if (digits.startsWith(STATISTICS_PREFIX)) {
            return LineKind.STATISTICS_PREFIX;
        }
        if (digits.startsWith(MARKETING_PREFIX)) {
            return LineKind.MARKETING_PREFIX;
        }
        return switch (number.kind()) {
            case MOBILE -> LineKind.MOBILE;
            case FIXED -> LineKind.FIXED;
            case SERVICE -> LineKind.SERVICE;
            case FOREIGN -> LineKind.FOREIGN;
        };
    }

    /** The town or area of a fixed line, the country of a foreign number, Italy for the rest; never empty. */
    public static String regionOf(ShownNumber number, Locale locale) {
        if (number.isShort()) {
            return country(ITALY, locale);
        }
        return number.asPhoneNumber()
                .map(known -> regionOf(known, locale))
                .orElseGet(() -> countryOf(number.written(), locale));
    }

    private static String regionOf(PhoneNumber number, Locale locale) {
        return switch (number.kind()) {
            case MOBILE, SERVICE -> country(ITALY, locale);
            case FIXED -> area(number, locale);
            // towns abroad are not known in Italian
            case FOREIGN -> countryOf(number.e164(), locale);
        };
    }

    private static String area(PhoneNumber fixed, Locale locale) {
        // not parsed: that alone took a fifth of the time of a look-up
        long national = Long.parseLong(Long.toString(fixed.digits()).substring(ITALY_DIGITS));
        String area = PhoneNumberOfflineGeocoder.getInstance()
                .getDescriptionForNumber(
                        new Phonenumber.PhoneNumber()
                                .setCountryCode(ITALY_CODE)
                                .setItalianLeadingZero(true)
                                .setNationalNumber(national),
                        locale);
        return area.isBlank() ? country(ITALY, locale) : area;
    }

    private static String countryOf(String written, Locale locale) {
        try {
            return country(PhoneNumberUtil.getInstance().parse(written, ITALY).getCountryCode(), locale);
        } catch (NumberParseException _) {
            return unknown(locale);
        }
    }

    private static String country(int countryCode, Locale locale) {
        String region = PhoneNumberUtil.getInstance().getRegionCodeForCountryCode(countryCode);
        return region.equals(NOWHERE) || region.equals("ZZ") ? unknown(locale) : country(region, locale);
    }

    private static String country(String region, Locale locale) {
        return Locale.of("", region).getDisplayCountry(locale);
    }

    private static String unknown(Locale locale) {
        return locale.getLanguage().equals("en") ? "no country" : "nessun Paese";
    }
}
