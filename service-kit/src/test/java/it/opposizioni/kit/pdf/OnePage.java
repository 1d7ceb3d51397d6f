package it.opposizioni.kit.pdf;

/** A process that prints one page. */
final class OnePage {

    private OnePage() {}

    public static void main(String[] args) {
        RecordedPage.print();
    }
}
