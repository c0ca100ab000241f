import type { StarterQuestion } from './starter-question.ts'

export const TRADITIONAL_ML: readonly StarterQuestion[] = [
  {
    key: 'tml-l1-l2',
    kind: 'spoken',
    difficulty: 1,
    tags: ['regularisation'],
    prompt: 'Compare L1 and L2 regularisation: what they do to the weights, why, and when you would take which.',
    answer:
      '**L2** shrinks every weight in proportion to its size and rarely to 0: its gradient vanishes near 0. It spreads weight over correlated features. As a prior: Gaussian.\n\n**L1** pulls with constant force, so small weights reach exactly 0: sparse, a selection of features. Of correlated features it picks one rather arbitrarily. As a prior: Laplace. The corners of its diamond lie on the axes, which is where level sets of the loss touch it first.\n\nL2 by default; L1 when few features matter or the model must be small; elastic net when features are correlated **and** few should remain. Scale the features first.',
  },
  {
    key: 'tml-bias-variance',
    kind: 'basic',
    difficulty: 1,
    tags: ['generalisation'],
    prompt: 'Decompose the expected squared error of a regressor at a point. Which part falls with more data, which with a richer model?',
    answer:
      'Expected error = **bias²** + **variance** + noise: how far the average fit is off, how much fits to other samples differ, and what nobody can predict.\n\nMore data lowers the variance, a richer model lowers the bias and usually raises the variance; regularisation and bagging do the reverse or only lower the variance. Very large networks can pass the peak and get better again (double descent), so the picture is a guide and no law.',
  },
  {
    key: 'tml-overfitting-diagnosis',
    kind: 'spoken',
    difficulty: 1,
    tags: ['generalisation', 'debugging'],
    prompt: 'Training accuracy is 99 %, validation 71 %. Walk through what you check and what you do, in order.',
    answer:
      'First whether it is overfitting at all: are the two sets drawn alike, is the validation set clean, does preprocessing leak or differ, is something (dropout, batch norm) in the wrong mode?\n\nThen the learning curve over data size. If validation rises with data, get more or augment. Otherwise reduce capacity or regularise: early stopping, weight decay, dropout, fewer features. Check the worst examples by hand: label noise is common.\n\nUnderfitting is the opposite picture, both numbers low: then more capacity, longer training, better features, less regularisation.',
  },
  {
    key: 'tml-class-imbalance',
    kind: 'spoken',
    difficulty: 1,
    tags: ['imbalance', 'metrics'],
    prompt: 'One in 500 transactions is fraud. How do you train and judge a classifier?',
    answer:
      'Judge first: accuracy is useless (99.8 % for “never”). Precision–recall curve, and a threshold chosen from the **cost** of a missed fraud against a false alarm, or recall at the number of alarms people can look at.\n\nTrain: class weights or a focal loss; under-sample the majority for speed; over-sampling and SMOTE with care, inside the folds only. Resampling shifts the probabilities, so **recalibrate** if they are used as probabilities.\n\nSplit by time and customer, keep the real rate in validation, and look at base rates by segment.',
  },
  {
    key: 'tml-missing-data',
    kind: 'basic',
    difficulty: 2,
    tags: ['data'],
    prompt: 'Name the three mechanisms of missing data and what each allows you to do.',
    answer:
      '- **Completely at random**: missingness depends on nothing. Dropping rows is unbiased, only wasteful.\n- **At random**: it depends on what is observed. Impute from the other features (multiple imputation), or use a model that takes missing values, as gradient-boosted trees do.\n- **Not at random**: it depends on the missing value itself, such as income left out by the rich. Nothing in the data can fix it; model the mechanism or collect more.\n\nAlways add an indicator “was missing”: it often carries signal. Fit the imputer on the training part only.',
  },
  {
    key: 'tml-rnn-lstm-transformer',
    kind: 'spoken',
    difficulty: 2,
    tags: ['sequence models'],
    prompt: 'Compare an RNN, an LSTM and a transformer for sequences: memory of the past, training in parallel, cost in the length.',
    answer:
      '**RNN**: one state, overwritten at each step; gradients pass through a product of Jacobians and vanish or explode. Sequential.\n\n**LSTM**: a cell state with gates, changed by adding; the gradient can flow through the forget gate, so it bridges hundreds of steps. Still sequential.\n\n**Transformer**: every position looks at every other directly, path length 1, trained in parallel over positions. The price is O(n²) attention and a KV cache that grows with the context, and positions must be put in.\n\nAt inference the recurrent ones need constant memory a step, which is why state-space models are of interest again.',
  },
  {
    key: 'tml-bagging-boosting',
    kind: 'basic',
    difficulty: 1,
    tags: ['ensembles', 'trees'],
    prompt: 'Bagging and boosting both add up trees. What does each reduce, and what kind of tree does each want?',
    answer:
      '**Bagging** averages deep, independent trees on bootstrap samples: it lowers the **variance**. Random forests also sample features at each split, so that the trees err less alike.\n\n**Boosting** adds shallow trees one after the other, each fitted to the gradient of the loss so far: it lowers the **bias**, and can overfit with too many rounds, hence a small learning rate with early stopping.',
  },
  {
    key: 'tml-logistic-vs-svm',
    kind: 'basic',
    difficulty: 2,
    tags: ['linear models'],
    prompt: 'Logistic regression and a linear SVM draw similar lines. How do their losses differ, and what follows?',
    answer:
      'Log loss never reaches 0, so every point pulls a little; its output is a **probability** (usually well calibrated). Hinge loss is 0 beyond the margin, so only **support vectors** count: the solution is sparse in the data and indifferent to far points, and its score is no probability.\n\nWith separable data unregularised logistic regression diverges towards the same maximum-margin direction.',
  },
  {
    key: 'tml-roc-vs-pr',
    kind: 'basic',
    difficulty: 2,
    tags: ['metrics', 'imbalance'],
    prompt: 'ROC-AUC is 0.97 and the product is useless. How can that be, and what would have shown it?',
    answer:
      'The false-positive **rate** is measured against a huge number of negatives. At 1 positive in 1,000, a threshold with recall 0.9 and a false-positive rate of 0.03 gives 0.9 true alarms for about 30 false ones: precision 3 %.\n\nA **precision–recall** curve shows it; its baseline is the positive rate and not 0.5. Also report precision at the recall that is needed.',
  },
  {
    key: 'tml-f1',
    kind: 'typed',
    difficulty: 1,
    tags: ['metrics'],
    prompt: 'Precision is 0.5 and recall is 1. What is F1? (two decimals)',
    answer:
      '0.67\n2/3\n.67\n\nThe harmonic mean: 2 · 0.5 · 1 / (0.5 + 1) = 0.667. It lies nearer to the smaller of the two, unlike their average of 0.75.',
  },
  {
    key: 'tml-pca',
    kind: 'basic',
    difficulty: 2,
    tags: ['dimensionality'],
    prompt: 'What does PCA maximise, how is it computed, and when does it throw away exactly what you need?',
    answer:
      'Directions of largest **variance**, one after the other and orthogonal: eigenvectors of the covariance matrix, computed as the SVD of the centred data. Equivalently, the projection with the smallest squared reconstruction error.\n\nIt knows no labels: if the classes differ in a direction of small variance, it goes first. It also follows units, so standardise features of different scales.',
  },
  {
    key: 'tml-data-leakage',
    kind: 'spoken',
    difficulty: 2,
    tags: ['evaluation', 'data'],
    prompt: 'Name four ways in which information leaks from the test set into training, and how you would catch them.',
    answer:
      'Preprocessing fitted on all data (scaler, imputer, feature selection, target encoding). The same person, patient or near-duplicate on both sides. Features that are written **after** the event, such as “account closed”. Splitting time series at random. Choosing the model by the test score again and again.\n\nCatch: a pipeline fitted inside each fold, group and time splits, asking of each feature “did I know this at prediction time?”, one feature that alone is too good, and a last test on data collected later.',
  },
  {
    key: 'tml-calibration',
    kind: 'basic',
    difficulty: 2,
    tags: ['metrics', 'calibration'],
    prompt: 'A model says 80 % and is right in 60 % of those cases. What is that called, how do you measure it and mend it?',
    answer:
      'It is **over-confident**, not calibrated. Measure with a reliability diagram, the expected calibration error, or the Brier score, which also rewards sharpness.\n\nMend on held-out data: **temperature scaling** (one number for all logits; does not change the ranking), Platt scaling, isotonic regression with enough data. The ranking, and so AUC, can be perfect while calibration is bad.',
  },
  {
    key: 'tml-naive-bayes',
    kind: 'cloze',
    difficulty: 1,
    tags: ['probabilistic models'],
    prompt:
      'Naive Bayes assumes that features are {{c1::conditionally independent given the class}}. Its decisions are often good, but its {{c2::probabilities}} are too extreme, because correlated features are {{c3::counted several times}}.',
    answer: 'Smoothing (adding a small count to each) keeps one unseen word from making a class impossible.',
  },
  {
    key: 'tml-ab-test',
    kind: 'spoken',
    difficulty: 2,
    tags: ['experiments', 'statistics'],
    prompt: 'Your new ranker is better offline. Design the A/B test: unit, metric, size, when to stop, and what can fool you.',
    answer:
      'Randomise by **user** and not by request. One primary metric fixed beforehand, guardrails (latency, complaints). The size from baseline rate, smallest effect worth having, power 80 % and α 5 %; for a proportion p about 16·p(1−p)/δ² a group. Run whole weeks, at least one or two.\n\nFooled by: **peeking** (use a sequential test), novelty effects, users influencing each other, a sample-ratio mismatch (check it first), many metrics, and the offline metric rewarding what the old system showed.',
  },
  {
    key: 'tml-curse',
    kind: 'basic',
    difficulty: 2,
    tags: ['dimensionality'],
    prompt:
      'Why do nearest neighbours stop being near in many dimensions, and why does nearest-neighbour search over embeddings still work?',
    answer:
      'For spread-out independent coordinates, distances concentrate: the nearest and the farthest point become almost equally far, and covering a fixed share of the space takes exponentially many points.\n\nEmbeddings do not fill their space: they lie near a surface of far fewer dimensions and in clusters, so **intrinsic** dimension counts. That is also why approximate indexes (graphs, inverted lists) find good neighbours after seeing little.',
  },
]
