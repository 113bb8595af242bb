// Finds the code in a picture or before the camera: by what the browser has for it, or by a reader of our own.

import { decode } from '/ui/check/qr.js';

const SIDES = [1_600, 2_600, 900];
const PAUSE = 200;

const detector = 'BarcodeDetector' in window ? new BarcodeDetector({ formats: ['qr_code'] }) : undefined;

async function detected(source) {
  try {
    const [found] = (await detector?.detect(source)) ?? [];
    return found?.rawValue;
  } catch {
    return undefined;
  }
}

/** Looked at in several sizes: a large photograph is noisy, a small one has too few dots. */
function decoded(source, width, height, sides) {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  for (const side of new Set(sides.map((longest) => Math.min(longest, Math.max(width, height))))) {
    const scale = side / Math.max(width, height);
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(source, 0, 0, canvas.width, canvas.height);
    const found = decode(pen.getImageData(0, 0, canvas.width, canvas.height));
    if (found) return found;
  }
  return undefined;
}

/** The text of the code in a picture; nothing where there is none, or no picture. */
export async function inPicture(file) {
  try {
    const picture = await createImageBitmap(file);
    return (await detected(picture)) ?? decoded(picture, picture.width, picture.height, SIDES);
  } catch {
    return undefined;
  }
}

/** Watches through the camera until a code is seen, or it is stopped. Fails where there is no camera, or none is allowed. */
export async function watch(video, found) {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
  });
  video.srcObject = stream;
  await video.play();
  let going = true;
  const stop = () => {
    going = false;
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  };
  const look = async () => {
    if (!going) return;
    const text = (await detected(video)) ?? decoded(video, video.videoWidth, video.videoHeight, [1_280]);
    if (going && text) {
      stop();
      found(text);
    } else if (going) {
      setTimeout(look, PAUSE);
    }
  };
  look();
  return stop;
}
