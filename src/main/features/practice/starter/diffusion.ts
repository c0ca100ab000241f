import type { StarterQuestion } from './starter-question.ts'

export const DIFFUSION: readonly StarterQuestion[] = [
  {
    key: 'dif-explain',
    kind: 'spoken',
    difficulty: 1,
    tags: ['basics'],
    prompt: 'Explain in two minutes how a diffusion model is trained and how it draws a picture.',
    answer:
      '**Training**: take an image, choose a random time t, mix in Gaussian noise by a known schedule (xₜ = √ᾱₜ·x₀ + √(1−ᾱₜ)·ε, in one step), and have a network guess the noise ε. Mean squared error.\n\n**Sampling**: start with pure noise; again and again guess the noise and step towards a slightly cleaner image.\n\nIt works because each step is a small, simple regression, while the whole chain can represent a complicated distribution.',
  },
  {
    key: 'dif-score',
    kind: 'basic',
    difficulty: 2,
    tags: ['score-based'],
    prompt: 'What is the score of a distribution, and how does noise prediction give it?',
    answer:
      'The gradient of the log density with respect to the data, ∇ₓ log p(x): it points to where data is more likely, and needs no normalising constant.\n\nFor the noised distribution, score(xₜ) = **−ε / √(1−ᾱₜ)** in expectation, so guessing the noise is learning the score up to scale (denoising score matching, Tweedie’s formula).',
  },
  {
    key: 'dif-ddpm-ddim',
    kind: 'spoken',
    difficulty: 2,
    tags: ['sampling'],
    prompt: 'DDPM and DDIM use the same trained network. What is different when sampling, and what does that buy?',
    answer:
      '**DDPM** follows the learned reverse Markov chain: each step adds fresh noise, and about as many steps are needed as in training, often 1,000.\n\n**DDIM** takes a non-Markov process with the same marginals: with η = 0 it is **deterministic**. It estimates x₀ from the guessed noise and jumps to an earlier time, so 20 to 50 steps suffice. Determinism also gives a meaningful latent: interpolation, and inversion of real images for editing.',
  },
  {
    key: 'dif-cfg',
    kind: 'spoken',
    difficulty: 2,
    tags: ['guidance'],
    prompt: 'Explain classifier-free guidance: training, formula, what too much of it does, and its price.',
    answer:
      'In training the condition is dropped at random (10–20 %), so one network knows ε(x, c) and ε(x, ∅). Sampling extrapolates: ε = ε(x, ∅) + **w**·(ε(x, c) − ε(x, ∅)).\n\nw = 1 is plain conditional sampling; larger follows the prompt more and varies less; too much gives over-saturated, burnt pictures. Price: **two** passes a step (batched). A negative prompt simply replaces ∅.\n\nIt is not sampling from a sharpened p(x|c) exactly, only in its spirit.',
  },
  {
    key: 'dif-vs-gan-vae-ar',
    kind: 'spoken',
    difficulty: 1,
    tags: ['comparison'],
    prompt: 'Compare diffusion with GANs, VAEs and autoregressive models: quality, coverage, likelihood, speed of sampling, training.',
    answer:
      '**GAN**: one pass, sharp; unstable minimax training, drops modes, no likelihood. **VAE**: one pass, stable, a bound on the likelihood and a latent; blurry, because the decoder averages. **Autoregressive**: exact likelihood, covers well; as many sequential steps as tokens.\n\n**Diffusion**: stable regression, covers modes and is sharp, a bound on the likelihood; many steps for one sample. Latent diffusion joins them: a VAE compresses, the diffusion works in its latent.',
  },
  {
    key: 'dif-flow-matching',
    kind: 'basic',
    difficulty: 3,
    tags: ['flow matching'],
    prompt: 'What does flow matching regress, with straight paths between noise and data, and how does it relate to diffusion?',
    answer:
      'A **velocity field**. With xₜ = (1−t)·ε + t·x₁ the target is x₁ − ε; the network v(xₜ, t) is trained by mean squared error, and sampling integrates dx/dt = v from noise to data.\n\nFor Gaussian paths it is the same family as diffusion with another schedule and another target: velocity, noise and x₀ can be converted into each other. The straighter the flow, the fewer steps; averaging over crossing pairs still bends it, which rectified flow straightens by training again on its own pairs.',
  },
  {
    key: 'dif-latent',
    kind: 'basic',
    difficulty: 2,
    tags: ['latent diffusion'],
    prompt:
      'Why does latent diffusion run in an autoencoder’s space? How many numbers does it save for 512 × 512 images with a factor of 8 and 4 channels?',
    answer:
      'Most bits of an image are details that nobody notices; the autoencoder handles those, the diffusion the meaning, at far less cost per step.\n\n512 × 512 × 3 = 786,432 numbers become 64 × 64 × 4 = 16,384: **48 times** fewer. Price: the decoder limits small text and faces, and the latent must be scaled to unit variance for the schedule to fit.',
  },
  {
    key: 'dif-schedule',
    kind: 'basic',
    difficulty: 3,
    tags: ['noise schedule'],
    prompt: 'Why is a linear noise schedule made for 256-pixel images wrong for 1,024 pixels, and what is meant by a terminal SNR above 0?',
    answer:
      'Larger images have more redundant neighbours: the same noise per pixel destroys less of the picture, so the coarse structure survives almost to the end. Shift the schedule towards **more noise** as the resolution grows.\n\nIf ᾱ at the last step is not 0, training never sees pure noise, but sampling starts there: the mean brightness of the image leaks in training and pictures come out medium grey. Rescale to zero terminal SNR and predict v instead of ε, which says nothing there.',
  },
  {
    key: 'dif-prediction-target',
    kind: 'cloze',
    difficulty: 3,
    tags: ['training'],
    prompt:
      'A diffusion network may predict the noise ε, the clean image x₀ or the velocity v = {{c1::√ᾱ·ε − √(1−ᾱ)·x₀}}. Near pure noise, predicting {{c2::ε}} is trivial and says little about the image; near the clean image, predicting {{c3::x₀}} is trivial. v is well behaved at both ends.',
    answer: 'With the network’s output converted, the three losses differ only in how they weigh the times.',
  },
  {
    key: 'dif-text-conditioning',
    kind: 'basic',
    difficulty: 1,
    tags: ['conditioning'],
    prompt: 'How does the text get into a text-to-image diffusion model, and how does time?',
    answer:
      'A text encoder, usually frozen, gives one vector per token; the image features attend to them by **cross-attention** in every block (or text and image tokens attend jointly, in newer transformers).\n\nTime becomes a sinusoidal embedding through a small MLP, and scales and shifts the normalised features of each block (adaptive norm).',
  },
  {
    key: 'dif-fid',
    kind: 'basic',
    difficulty: 2,
    tags: ['evaluation'],
    prompt: 'What does FID measure and what does it miss? Name two other things you would report for a text-to-image model.',
    answer:
      'The Fréchet distance between two Gaussians fitted to Inception features of real and generated images. It mixes quality with diversity, is biased for few samples (compare at the same n, often 50,000), knows only ImageNet-like features, and ignores the prompt.\n\nBeside it: agreement with the prompt (CLIP score, question-based checks of objects, counts and relations), people’s pairwise preferences, precision and recall apart, and whether training images are copied.',
  },
  {
    key: 'dif-few-step',
    kind: 'spoken',
    difficulty: 3,
    tags: ['sampling', 'distillation'],
    prompt: 'Your model needs 50 steps and the product allows 4. Which routes are there?',
    answer:
      'First better **solvers** (higher-order ODE solvers reach 10 to 20 steps without training). Then **distillation**: progressive (a student does two of the teacher’s steps in one, again and again), consistency models (every point of a trajectory is mapped to its end), distribution matching or adversarial losses for 1 to 4 steps; guidance is distilled too, which alone halves the cost.\n\nThe price is diversity and detail, so compare at a fixed compute and look at rare prompts. Also: a smaller latent, caching features between steps, quantization.',
  },
  {
    key: 'dif-inpainting',
    kind: 'basic',
    difficulty: 2,
    tags: ['editing'],
    prompt: 'Inpaint with an unconditional diffusion model without training it again. What goes wrong at the border, and what mends it?',
    answer:
      'At each step, replace the known region by the real image **noised to the same level**, and let the model fill in the rest.\n\nThe border does not fit, because the model fills in before it can react to what is pasted. Going **back** some steps by adding noise and repeating (RePaint) harmonises it, at more cost. Better quality: train with mask and masked image as extra channels.',
  },
  {
    key: 'dif-training-experience',
    kind: 'spoken',
    difficulty: 2,
    tags: ['experience', 'training'],
    prompt:
      'Tell of a generative model that you trained or fine-tuned: data, budget, what broke, how you evaluated, what you would do otherwise. Keep it to three minutes.',
    answer:
      'A frame to fill with your own: the goal and who used it; **data** (how many, licences, filtering, captions); **setting** (base model, which weights, resolution, steps, devices, hours); **what broke** with the number that showed it (colour shift, forgotten concepts, memorised images, NaN in FP16) and what you changed; **evaluation** beyond looking at pictures; one thing you would measure earlier next time.\n\nIf you have never done it, say so and describe the smallest run you would do in a weekend.',
  },
  {
    key: 'dif-lora-personal',
    kind: 'basic',
    difficulty: 2,
    tags: ['fine-tuning'],
    prompt: 'Teach an image model a new subject from five photos. Which approaches are there, and what is prior preservation for?',
    answer:
      '**Textual inversion** learns only a new token’s embedding: tiny, limited likeness. **LoRA** learns low-rank updates of the attention weights: a few MB, the usual choice. **Full** fine-tuning (DreamBooth) gets the best likeness and forgets most.\n\n**Prior preservation** mixes in pictures of the class that the model made itself beforehand, so that “a dog” does not turn into this dog and variety stays.',
  },
  {
    key: 'dif-unet-dit',
    kind: 'basic',
    difficulty: 2,
    tags: ['architecture'],
    prompt: 'U-Net or transformer (DiT) as the denoiser: what does each bring?',
    answer:
      '**U-Net**: convolutions and skips between equal resolutions. Local detail comes cheaply, works with less data, but it is hard to scale evenly.\n\n**DiT**: patches of the latent as tokens, adaptive norm for time and class. Loss falls smoothly with compute, one kind of block, easy to condition jointly on text. Attention over many tokens is its cost: halving the patch size means 4 times the tokens and 16 times the attention scores.',
  },
]
