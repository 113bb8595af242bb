package academy.guildhall.people.ui;

import academy.guildhall.people.SecondFactorOffer;
import academy.guildhall.people.SecondFactorSignIn;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.FreshCodes;
import academy.guildhall.platform.security.HalfWay;
import academy.guildhall.platform.security.SecondStep.Asked;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What somebody sees between a right password and being signed in: the code is asked for, or a second factor is set up. Plain
 * pages like the one for the password. See ADR 0067.
 */
@Controller
class SecondStepController {
    private static final String BACK = "redirect:/login";

    private final SecondFactorSignIn step;
    private final CurrentUser current;
    private final AcademyTime time;

    SecondStepController(SecondFactorSignIn step, CurrentUser current, AcademyTime time) {
        this.step = step;
        this.current = current;
        this.time = time;
    }

    @GetMapping("/login/code")
    String code(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<HalfWay> half = halfWay(request, Asked.CODE);
        half.ifPresent(here -> {
            about(here, request, model);
            model.addAttribute("ways", step.ways(here));
            PasskeyScript.allow(response, model);
        });
        return half.isPresent() ? "second-step" : BACK;
    }

    @GetMapping("/login/second-factor")
    String setUp(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<HalfWay> half = halfWay(request, Asked.SET_UP);
        Optional<SecondFactorOffer> offer = half.flatMap(step::offer);
        half.ifPresent(here -> about(here, request, model));
        offer.ifPresent(offered -> {
            model.addAttribute("offer", offered);
            PasskeyScript.allow(response, model);
        });
        return offer.isPresent() ? "second-step-set-up" : BACK;
    }

    /** As long as their holder hasn't said that they are kept. */
    @GetMapping("/login/recovery-codes")
    String codes(HttpServletRequest request, Model model) {
        Optional<FreshCodes> fresh =
                FreshCodes.of(request).filter(codes -> current.find().isPresent());
        fresh.ifPresent(codes -> model.addAttribute("codes", codes.codes()));
        return fresh.isPresent() ? "recovery-codes" : "redirect:/";
    }

    @PostMapping("/login/recovery-codes")
    String kept(HttpServletRequest request) {
        FreshCodes.forget(request);
        return "redirect:/";
    }

    private Optional<HalfWay> halfWay(HttpServletRequest request, Asked asked) {
        return HalfWay.of(request, time.now()).filter(half -> half.asked() == asked);
    }

    private static void about(HalfWay half, HttpServletRequest request, Model model) {
        model.addAttribute("login", half.user().login());
        model.addAttribute("wrong", request.getParameter("wrong") != null);
        model.addAttribute("wrongPasskey", request.getParameter("passkey") != null);
    }
}
