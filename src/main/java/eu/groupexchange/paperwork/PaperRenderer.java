package eu.groupexchange.paperwork;

/** Makes a PDF of a paper: PDF/A-2a and PDF/UA-1 in one file. */
public interface PaperRenderer {

    /**
     * The whole PDF file. May be called from several threads at once.
     *
     * @throws PaperRenderingException when it cannot be rendered
     */
    byte[] render(Paper paper, Issue issue);
}
