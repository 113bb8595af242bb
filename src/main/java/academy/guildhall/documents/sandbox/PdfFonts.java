package academy.guildhall.documents.sandbox;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/** Gives our font to a PDF that names a Chinese, Japanese or Korean one without bringing it along. */
class PdfFonts implements FontMapper {
    private final FontMapper usual;
    private final TrueTypeFont ours;

    PdfFonts(FontMapper usual, TrueTypeFont ours) {
        this.usual = usual;
        this.ours = ours;
    }

    @Override
    public @Nullable FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return usual.getTrueTypeFont(name, descriptor);
    }

    @Override
    public @Nullable FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return usual.getFontBoxFont(name, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        CIDFontMapping found = usual.getCIDFont(name, descriptor, system);
        return found == null || found.isFallback() ? new CIDFontMapping(null, ours, true) : found;
    }
}
