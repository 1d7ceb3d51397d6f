package it.opposizioni.operator.consultation.view;

/** Media types of lists and results. */
public final class ListMediaTypes {

    public static final String CSV = "text/csv";
    public static final String GZIP = "application/gzip";
    public static final String ZIP = "application/zip";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ListMediaTypes() {}
}
