package academy.guildhall.sample;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;

/** A small deck of slides, made here, so that the sample brings no file of anyone. */
final class SampleDeck {
    private static final List<String[]> PAGES = List.of(
            new String[] {"学习目标", "能说出关键工序及其质量标准", "能独立完成一次规范操作", "能判断并排除一种常见故障"},
            new String[] {"一个真实的故事", "二〇一八年冬天，抢修进行到第十一个小时", "图纸与现场对不上，怎么办？", "先停、再想、后动手"},
            new String[] {"关键步骤", "一、准备：工具、材料、防护", "二、操作：顺序、力度、节奏", "三、检查：看、听、量"},
            new String[] {"课堂练习", "两人一组，互为师徒", "十分钟完成，五分钟讲评", "评分表见讲义第三页"});

    private SampleDeck() {}

    /** A deck of a title page and four more. */
    static InputStream of(String title, String author, int version) {
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.setPageSize(new Dimension(960, 540));
            XSLFSlide first = show.createSlide();
            text(first, title, new Rectangle(80, 170, 800, 110), 48, new Color(0xB3311F));
            text(first, author + " · 第 " + version + " 稿", new Rectangle(80, 300, 800, 60), 24, new Color(0x645D55));
            for (String[] page : PAGES) {
                XSLFSlide slide = show.createSlide();
                text(slide, page[0], new Rectangle(60, 36, 840, 70), 36, new Color(0xB3311F));
                for (int i = 1; i < page.length; i++) {
                    text(slide, "• " + page[i], new Rectangle(80, 60 + i * 90, 800, 60), 26, new Color(0x262320));
                }
            }
            show.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(XSLFSlide slide, String words, Rectangle where, double size, Color colour) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(where);
        var run = box.setText(words);
        run.setFontSize(size);
        run.setFontColor(colour);
        run.setFontFamily("Noto Sans SC");
    }
}
