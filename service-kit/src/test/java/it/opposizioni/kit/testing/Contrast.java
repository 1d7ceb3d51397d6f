package it.opposizioni.kit.testing;

/** The contrast of two colours as WCAG 2 measures it: 1 between equal ones, 21 between black and white. */
public final class Contrast {

    private Contrast() {}

    /** Both as 0xRRGGBB; what stands before that is not looked at. */
    public static double between(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
