package academy.guildhall.documents.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** Writes slides with a diagram as PowerPoint does: a frame that names its parts, and perhaps the shapes that it drew from them. */
final class SmartArt {
    /** Left, top, width and height of the diagram, in points. */
    static final int[] PLACE = {100, 100, 400, 200};

    private static final int EMU = 12_700;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.drawingml.";
    private static final String NAMESPACES = "xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
            + " xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'"
            + " xmlns:dsp='http://schemas.microsoft.com/office/drawing/2008/diagram'";
    private static final String DATA = "<dgm:dataModel " + NAMESPACES + "><dgm:ptLst>"
            + "<dgm:pt modelId='{1}' type='doc'><dgm:prSet loTypeId='urn:microsoft.com/office/officeart/2005/8/layout/process1'"
            + " loCatId='process' qsTypeId='urn:microsoft.com/office/officeart/2005/8/quickstyle/simple1'"
            + " qsCatId='simple' csTypeId='urn:microsoft.com/office/officeart/2005/8/colors/accent1_2' csCatId='accent1'/>"
            + "<dgm:spPr/></dgm:pt>"
            + "<dgm:pt modelId='{2}'><dgm:prSet/><dgm:spPr/><dgm:t><a:bodyPr/><a:lstStyle/>"
            + "<a:p><a:r><a:rPr lang='zh-CN'/><a:t>选题</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>"
            + "<dgm:cxnLst><dgm:cxn modelId='{3}' srcId='{1}' destId='{2}' srcOrd='0' destOrd='0'/></dgm:cxnLst>"
            + "<dgm:bg/><dgm:whole/></dgm:dataModel>";
    private static final String LAYOUT = "<dgm:layoutDef " + NAMESPACES
            + " uniqueId='urn:microsoft.com/office/officeart/2005/8/layout/process1'>"
            + "<dgm:title val=''/><dgm:desc val=''/><dgm:layoutNode name='Name0'/></dgm:layoutDef>";
    private static final String STYLE = "<dgm:styleDef " + NAMESPACES
            + " uniqueId='urn:microsoft.com/office/officeart/2005/8/quickstyle/simple1'>"
            + "<dgm:title val=''/><dgm:desc val=''/></dgm:styleDef>";
    private static final String COLORS = "<dgm:colorsDef " + NAMESPACES
            + " uniqueId='urn:microsoft.com/office/officeart/2005/8/colors/accent1_2'>"
            + "<dgm:title val=''/><dgm:desc val=''/></dgm:colorsDef>";
    private static final String SHAPE =
            "<dsp:sp modelId='{4}'><dsp:nvSpPr><dsp:cNvPr id='0' name=''/><dsp:cNvSpPr/></dsp:nvSpPr>"
                    + "<dsp:spPr><a:xfrm><a:off x='%d' y='%d'/><a:ext cx='%d' cy='%d'/></a:xfrm>"
                    + "<a:prstGeom prst='rect'><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val='B03A2E'/></a:solidFill></dsp:spPr>"
                    + "</dsp:sp>";

    /** What PowerPoint kept of the shapes that it drew. */
    enum Kept {
        SHAPES,
        /** The part is there, and nothing is in it. */
        NO_SHAPES,
        /** As other programs write it, and PowerPoint 2007. */
        NO_PART
    }

    private SmartArt() {}

    static void write(Path file, Kept kept) {
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            diagram(show.createSlide(), kept);
            show.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void diagram(XSLFSlide slide, Kept kept) {
        String relations = "<dgm:relIds " + NAMESPACES
                + " r:dm='%s' r:lo='%s' r:qs='%s' r:cs='%s'/>"
                        .formatted(
                                part(slide, "data", RELATIONS + "diagramData", TYPES + "diagramData+xml", DATA),
                                part(slide, "layout", RELATIONS + "diagramLayout", TYPES + "diagramLayout+xml", LAYOUT),
                                part(
                                        slide,
                                        "quickStyle",
                                        RELATIONS + "diagramQuickStyle",
                                        TYPES + "diagramStyle+xml",
                                        STYLE),
                                part(
                                        slide,
                                        "colors",
                                        RELATIONS + "diagramColors",
                                        TYPES + "diagramColors+xml",
                                        COLORS));
        if (kept != Kept.NO_PART) {
            part(
                    slide,
                    "drawing",
                    "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing",
                    "application/vnd.ms-office.drawingml.diagramDrawing+xml",
                    drawing(kept));
        }
        frame(slide, relations);
    }

    private static String drawing(Kept kept) {
        return "<dsp:drawing " + NAMESPACES + "><dsp:spTree><dsp:nvGrpSpPr><dsp:cNvPr id='0' name=''/><dsp:cNvGrpSpPr/>"
                + "</dsp:nvGrpSpPr><dsp:grpSpPr/>"
                + (kept == Kept.SHAPES ? SHAPE.formatted(0, 0, PLACE[2] * EMU / 2, PLACE[3] * EMU) : "")
                + "</dsp:spTree></dsp:drawing>";
    }

    private static void frame(XSLFSlide slide, String relations) {
        String xml = "<p:graphicFrame " + NAMESPACES + "><p:nvGraphicFramePr><p:cNvPr id='4' name='Diagram 3'/>"
                + "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>"
                + "<p:xfrm><a:off x='%d' y='%d'/><a:ext cx='%d' cy='%d'/></p:xfrm>"
                        .formatted(PLACE[0] * EMU, PLACE[1] * EMU, PLACE[2] * EMU, PLACE[3] * EMU)
                + "<a:graphic><a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/diagram'>"
                + relations + "</a:graphicData></a:graphic></p:graphicFrame>";
        try {
            CTGraphicalObjectFrame frame =
                    slide.getXmlObject().getCSld().getSpTree().addNewGraphicFrame();
            frame.set(CTGraphicalObjectFrame.Factory.parse(xml).selectPath("./*")[0]);
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a part that the slide refers to, and answers by which name. */
    private static String part(XSLFSlide slide, String name, String relation, String type, String xml) {
        OPCPackage file = slide.getPackagePart().getPackage();
        try {
            PackagePart part =
                    file.createPart(PackagingURIHelper.createPartName("/ppt/diagrams/" + name + "1.xml"), type);
            try (OutputStream out = part.getOutputStream()) {
                out.write(xml.getBytes(StandardCharsets.UTF_8));
            }
            return slide.getPackagePart()
                    .addRelationship(part.getPartName(), TargetMode.INTERNAL, relation)
                    .getId();
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
